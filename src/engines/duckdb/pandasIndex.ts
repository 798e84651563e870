import type { OpenTable } from './openTable.ts'

/** The columns that are the index of a table of pandas, from what pandas notes in the file; it doesn't show them as data. */
export function pandasIndex(text: string | undefined): readonly string[] {
  try {
    const { index_columns: columns } = JSON.parse(text ?? '{}') as {
      readonly index_columns?: readonly unknown[]
    }
    // A range is described rather than written, and isn't a name.
    return (columns ?? []).filter((column) => typeof column === 'string')
  } catch {
    return []
  }
}

/** A table whose index of pandas is not among its columns, and can be named as fields of structs can. */
export function withoutIndex(open: OpenTable, index: readonly string[]): OpenTable {
  const fields = open.columns.filter(({ name }) => index.includes(name))
  if (fields.length === 0 || fields.length === open.columns.length) return open
  const names = fields.map(({ name }) => name).join(', ')
  return {
    ...open,
    columns: open.columns.filter((column) => !fields.includes(column)),
    fields: [...(open.fields ?? []), ...fields],
    notes: [
      ...(open.notes ?? []),
      `the index of pandas isn't compared: ${names}. To check it, name it in a suite.`,
    ],
  }
}
