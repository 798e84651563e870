import { identifier, join, sql } from '../../sql/sqlText.ts'
import type { OpenTable } from './openTable.ts'
import { structFields } from './types/structFields.ts'

/** A table whose structs can be looked into: a field of one is called `a.b`, unless a column has that name. */
export function withFields(open: OpenTable): OpenTable {
  const { columns, relation } = open
  const named = [...columns, ...(open.fields ?? [])]
  const names = new Set(named.map(({ name }) => name.toLowerCase()))
  const fields = columns
    .flatMap(({ name, nativeType }) =>
      structFields(name, nativeType, identifier(relation.stored?.get(name) ?? name)),
    )
    .filter(({ column }) => {
      const name = column.name.toLowerCase()
      return !names.has(name) && names.add(name)
    })
  if (fields.length === 0) return open
  const rowid = relation.row ? [sql`rowid`] : []
  const items = fields.map(({ column, value }) => sql`${value} AS ${identifier(column.name)}`)
  const from = sql`(SELECT *, ${join([...rowid, ...items])} FROM ${relation.from}) AS fielded`
  return {
    ...open,
    fields: [...(open.fields ?? []), ...fields.map(({ column }) => column)],
    relation: { ...relation, from },
  }
}
