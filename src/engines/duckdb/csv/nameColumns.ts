export interface NamedColumns {
  /** Names of the columns: each name once, upper and lower case apart. */
  readonly names: readonly string[]
  /** Their names in DuckDB, which folds case: the second of `id` and `ID` gets another name there. */
  readonly stored: readonly string[]
  /** Which names had to be changed because they are repeated. */
  readonly findings: readonly string[]
  /** Which columns have no name. */
  readonly notes: readonly string[]
}

/** Gives every column of a header a unique name, and reports which it had to change. */
export function nameColumns(header: readonly string[]): NamedColumns {
  const names: string[] = []
  const findings: string[] = []
  const notes: string[] = []
  const taken = new Set(header)
  const seen = new Set<string>()
  for (const [index, name] of header.entries()) {
    const free = name !== '' && !seen.has(name)
    const unique = free ? name : firstFree(name === '' ? `column${index}` : name, taken, exact)
    if (name === '') notes.push(`column ${index + 1} has no name; it is called "${unique}"`)
    else if (!free)
      findings.push(
        `column name "${name}" is there more than once; column ${index + 1} is called "${unique}"`,
      )
    seen.add(unique)
    taken.add(unique)
    names.push(unique)
  }
  return { names, stored: storedNames(names), findings, notes }
}

/** Names that differ for DuckDB, by position. */
export function storedNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names.map(folded))
  const seen = new Set<string>()
  return names.map((name) => {
    const stored = seen.has(folded(name)) ? firstFree(name, taken, folded) : name
    seen.add(folded(stored))
    taken.add(folded(stored))
    return stored
  })
}

const exact = (name: string): string => name
const folded = (name: string): string => name.toLowerCase()

function firstFree(name: string, taken: ReadonlySet<string>, key: (name: string) => string): string {
  if (!taken.has(key(name))) return name
  for (let n = 1; ; n++) if (!taken.has(key(`${name}_${n}`))) return `${name}_${n}`
}
