/**
 * Requires that DuckDB, which folds case in names, can distinguish the fields of a struct.
 *
 * @param name - The column, or a field in it: `a.b`.
 * @throws If the names of two fields differ only in case, or not at all.
 */
export function requireFields(name: string, fields: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const field of fields) {
    const first = seen.get(field.toLowerCase())
    if (first !== undefined)
      throw new Error(
        `column "${name}" has the fields "${first}" and "${field}", which can't be distinguished. Rename one of them.`,
      )
    seen.set(field.toLowerCase(), field)
  }
}
