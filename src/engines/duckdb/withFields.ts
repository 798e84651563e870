import { identifier, join, sql } from '../../sql/sqlText.ts'
import { storedNames } from './csv/nameColumns.ts'
import type { OpenTable } from './openTable.ts'
import { structFields, type StructField } from './types/structFields.ts'

/** A table whose structs can be looked into: a field of one is called `a.b`, unless a column has that name. */
export function withFields(open: OpenTable): OpenTable {
  const { columns, relation } = open
  const named = [...columns, ...(open.fields ?? [])].map(({ name }) => name)
  const stored = (name: string): string => relation.stored?.get(name) ?? name
  const { fields, notes } = visibleFields(
    named,
    columns.map(({ name, nativeType }) => [name, structFields(name, nativeType, identifier(stored(name)))]),
  )
  const noted = notes.length === 0 ? open : { ...open, notes: [...(open.notes ?? []), ...notes] }
  if (fields.length === 0) return noted
  const aliases = storedNames([...named.map(stored), ...fields.map(({ column }) => column.name)])
  const items = fields.map(({ column, value }, i) => ({ column, value, alias: aliases[named.length + i]! }))
  const selected = [
    ...(relation.row ? [sql`rowid`] : []),
    ...items.map(({ value, alias }) => sql`${value} AS ${identifier(alias)}`),
  ]
  const renamed = items.flatMap(({ column: { name }, alias }) =>
    name === alias ? [] : [[name, alias] as const],
  )
  return {
    ...noted,
    fields: [...(open.fields ?? []), ...fields.map(({ column }) => column)],
    relation: {
      ...relation,
      from: sql`(SELECT *, ${join(selected)} FROM ${relation.from}) AS fielded`,
      ...(renamed.length > 0 && { stored: new Map([...(relation.stored ?? []), ...renamed]) }),
    },
  }
}

/** The fields whose names nothing before them has, and a note about each of the others. */
function visibleFields(
  named: readonly string[],
  fieldsOf: readonly (readonly [column: string, fields: readonly StructField[]])[],
): { readonly fields: readonly StructField[]; readonly notes: readonly string[] } {
  const owners = new Map(named.map((name) => [name, 'a column']))
  const fields: StructField[] = []
  const notes: string[] = []
  for (const [column, found] of fieldsOf)
    for (const field of found) {
      const { name } = field.column
      const owner = owners.get(name)
      if (owner === undefined) fields.push(field)
      else
        notes.push(
          `"${name}" is ${owner}, and also a field of column "${column}" that can't be checked. Rename one of them.`,
        )
      owners.set(name, owner ?? `a field of column "${column}"`)
    }
  return { fields, notes }
}
