/** The keys of directories such as `country=DE` in the paths of the files of one dataset; nothing if not all have them. */
export function partitionKeys(paths: readonly string[]): { readonly partitionedBy?: readonly string[] } {
  const [keys = [], ...others] = paths.map(keysOf)
  const isSame = others.every((other) => other.join('/') === keys.join('/'))
  return keys.length > 0 && isSame ? { partitionedBy: keys } : {}
}

const keysOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .flatMap((name) => /^([^=]+)=/.exec(name)?.[1] ?? [])
