/** Gives every column of a header a name of its own, and says which it had to change. */
export function uniqueNames(header: readonly string[]): { names: string[]; findings: string[] } {
  const names: string[] = []
  const findings: string[] = []
  const taken = new Set<string>(header.map((name) => name.toLowerCase()))
  const seen = new Set<string>()
  for (const [index, name] of header.entries()) {
    const free = name !== '' && !seen.has(name.toLowerCase())
    const unique = free ? name : firstFree(name === '' ? `column${index}` : name, taken)
    if (name !== '' && !free)
      findings.push(
        `column name "${name}" is there more than once; column ${index + 1} is called "${unique}"`,
      )
    seen.add(unique.toLowerCase())
    taken.add(unique.toLowerCase())
    names.push(unique)
  }
  return { names, findings }
}

/** DuckDB folds case in names, so "A" and "a" cannot both be columns. */
function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let n = 1; ; n++) if (!taken.has(`${name}_${n}`.toLowerCase())) return `${name}_${n}`
}
