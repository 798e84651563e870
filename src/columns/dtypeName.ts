const kinds: Readonly<Record<string, string>> = { f: 'float', i: 'int', u: 'uint' }

/** NumPy's name of what it spells `<f4`: `float32`. Text has no name without its length: `<U12` stays. */
export function dtypeName(spelling: string): string {
  const [, kind = '', bytes = ''] = /^[<>|=]?([a-zA-Z])(\d+)$/.exec(spelling) ?? []
  if (kind === 'b') return 'bool'
  const name = kinds[kind]
  return name === undefined ? spelling : `${name}${8 * Number(bytes)}`
}
