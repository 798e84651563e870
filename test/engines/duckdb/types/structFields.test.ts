import { expect, it } from 'vitest'
import { structFields } from '../../../../src/engines/duckdb/types/structFields.ts'
import { sql } from '../../../../src/sql/sqlText.ts'

const fieldsOf = (nativeType: string): readonly string[] =>
  structFields('a', nativeType, sql`"a"`).map(
    ({ column, value }) => `${column.name} ${column.type} ${value.text}`,
  )

it.each([
  ['INTEGER', []],
  ['STRUCT(x INTEGER)[]', []],
  ['STRUCT(x INTEGER)', [`a.x integer struct_extract("a", 'x')`]],
  [
    `STRUCT("b ""c, d" DECIMAL(10,2), e STRUCT(f VARCHAR[]))`,
    [
      `a.b "c, d float struct_extract("a", 'b "c, d')`,
      `a.e other struct_extract("a", 'e')`,
      `a.e.f other struct_extract(struct_extract("a", 'e'), 'f')`,
    ],
  ],
  [
    `STRUCT(k ENUM('a,)', 'b'), l BIGINT)`,
    [`a.k string struct_extract("a", 'k')`, `a.l integer struct_extract("a", 'l')`],
  ],
])('%s', (nativeType, fields) => {
  expect(fieldsOf(nativeType)).toEqual(fields)
})
