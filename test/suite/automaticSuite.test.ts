import { expect, it } from 'vitest'
import type { Column, ColumnType } from '../../src/sql/column.ts'
import type { TableInfo } from '../../src/core/engine.ts'
import type { Tables } from '../../src/core/expectation.ts'
import { automaticSuite } from '../../src/suite/automaticSuite.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const info = (columns: Readonly<Record<string, ColumnType>>): TableInfo => ({
  columns: Object.entries(columns).map(([name, type]): Column => ({ name, type, nativeType: type })),
  rows: 1,
  findings: [],
})
const tables = (reference: Record<string, ColumnType>, sample: Record<string, ColumnType>): Tables =>
  new Map([
    ['reference', info(reference)],
    ['sample', info(sample)],
  ])
const claims = (of: Tables, only: readonly string[] | null = null): readonly string[] =>
  automaticSuite(of, only).expectations.map(({ type, params }) =>
    [type.replace(/expect_(column_)?/, ''), ...Object.values(params)].join(' '),
  )

it('expects of each column of the reference what its type allows', () => {
  const columns = { n: 'integer', t: 'string', b: 'boolean', d: 'date', o: 'other', e: 'null' } as const
  expect(claims(tables(columns, { ...columns, extra: 'float' }))).toEqual([
    ...['to_exist n', 'values_to_be_of_type n integer 1', 'distribution_to_match_reference n auto'],
    'missing_rate_to_match_reference n',
    ...['to_exist t', 'values_to_be_of_type t string 1', 'distribution_to_match_reference t auto'],
    ...['categories_to_match_reference t false true', 'missing_rate_to_match_reference t'],
    ...['to_exist b', 'values_to_be_of_type b boolean 1', 'distribution_to_match_reference b auto'],
    ...['categories_to_match_reference b false true', 'missing_rate_to_match_reference b'],
    ...['to_exist d', 'values_to_be_of_type d date 1', 'distribution_to_match_reference d auto'],
    'missing_rate_to_match_reference d',
    ...['to_exist o', 'distribution_to_match_reference o auto', 'missing_rate_to_match_reference o'],
    ...['to_exist e', 'distribution_to_match_reference e auto', 'missing_rate_to_match_reference e'],
  ])
})

it('keeps to the columns that it is told, in the order of the reference', () => {
  const columns = { a: 'other', b: 'other', c: 'other' } as const
  const suite = automaticSuite(tables(columns, columns), ['c', 'a'])
  expect(suite).toMatchObject({ name: 'reference', file: null })
  const named = suite.expectations.flatMap(({ params }) => params['column'] ?? [])
  expect([...new Set(named)]).toEqual(['a', 'c'])
})

it('says which column it does not know', () => {
  const columns = { tempo: 'float', key: 'integer' } as const
  expect(() => automaticSuite(tables(columns, columns), ['key', 'tempoo'])).toThrow(
    new UsageError('--columns: "tempoo" is not in the reference; did you mean "tempo"?'),
  )
})

it('does not compare with nothing', () => {
  const columns = { a: 'float' } as const
  const sample = info(columns)
  const empty: Tables = new Map([
    ['reference', { ...sample, rows: 0 }],
    ['sample', sample],
  ])
  expect(() => automaticSuite(empty, null)).toThrow(
    new UsageError('the reference has no rows, so nothing can be compared with it'),
  )
  expect(() => automaticSuite(tables(columns, columns), [])).toThrow(
    new UsageError('--columns names no column'),
  )
})
