/** A name that none of these is. */
export function freeName(base: string, names: readonly string[]): string {
  let name = base
  while (names.includes(name)) name += '_'
  return name
}
