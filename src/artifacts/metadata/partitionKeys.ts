export interface PartitionKeys {
  /** Keys that all files have, in this order. */
  readonly partitionedBy?: readonly string[]
  /** Keys of some files; others have other ones, or none. */
  readonly unevenKeys?: readonly string[]
}

/** The keys of directories such as `country=DE` in the paths of the files of one dataset. */
export function partitionKeys(paths: readonly string[]): PartitionKeys {
  const [keys = [], ...others] = paths.map(keysOf)
  const isSame = others.every((other) => other.join('/') === keys.join('/'))
  if (!isSame) return { unevenKeys: [...new Set([keys, ...others].flat())].sort() }
  return keys.length > 0 ? { partitionedBy: keys } : {}
}

const keysOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .flatMap((name) => /^([^=]+)=/.exec(name)?.[1] ?? [])
