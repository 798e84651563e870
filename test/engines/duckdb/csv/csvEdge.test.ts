import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { csvDialect } from '../../../../src/engines/duckdb/csv/csvDialect.ts'
import { examineCsv } from '../../../../src/system/csvBytes/examineCsv.ts'
import { openBytes } from '../../../../src/engines/duckdb/csv/openBytes.ts'
import { haveOracles, oracleLines, oracles } from '../../../oracles.ts'
import { readAll } from './csvBytes.ts'

interface EdgeCase {
  file: string
  source_expected?: { kind: string; value: unknown[] } | null
  oracles: { python_csv_strict: { rows?: number } }
}
interface Stated {
  block?: string
  asserts?: { expr: string; equals: unknown }[]
}

const headerless = 'the source reads it without a header; Touchstone takes the first record for the header'
const badQuote = 'Python refuses the file; each line is a row here, its badly quoted cell taken as it stands'
const blank = 'Python counts the blank line; here it is no row in a file of several columns'

/** Where we differ from what Python's csv module (strict) counts: our rows, and why. */
const differsFromPython: Record<string, [rows: number, why: string]> = {
  'duckdb/auto_backslash_escape.csv': [2, badQuote],
  'duckdb/empty.csv': [0, 'no record at all, so no header either'],
  'duckdb/rejects_multiple_errors_multiple_errors.csv': [7, badQuote],
  'duckdb/thijs_unquoted.csv': [3, badQuote],
  'frictionless/invalid.csv': [3, blank],
  'frictionless/skip-blank-at-the-end.csv': [2, blank],
}

/** Where no count that the source suite states is ours: our rows, and why. */
const differsFromSource: Record<string, [rows: number, why: string]> = {
  'duckdb/auto_backslash_escape.csv': [2, headerless],
  'duckdb/one_r_two.csv': [1, headerless],
  'duckdb/real_lineitem_sample.csv': [9, headerless],
  'duckdb/rejects_multiple_errors_multiple_errors.csv': [
    7,
    'DuckDB rejects the five damaged rows; here none is lost',
  ],
  'duckdb/response.csv': [3, headerless],
  'duckdb/test_mixed_line_endings.csv': [2, headerless],
  'duckdb/test_quoted_newline.csv': [1, headerless],
  'duckdb/test_vsize.csv': [1023, headerless],
  'duckdb/thijs_unquoted.csv': [3, headerless],
  'frictionless/without-headers.csv': [2, headerless],
}

/** Cells that the source suite reads otherwise. */
const otherCells: Record<string, string> = {
  'frictionless/escaping.csv':
    'frictionless was told to skip a space before a quote and to escape by a backslash',
  'frictionless/table.csv': 'frictionless was told to convert the cells by a custom type',
  'frictionless/without-headers.csv': headerless,
}

const cases = oracleLines<EdgeCase>('csv_edge_cases.jsonl')
const pathOf = (file: string): string => fileURLToPath(new URL(`csv_edge/${file}`, oracles))

/** The row counts that the source suite's own queries and assertions give for a file. */
function statedRows({ source_expected: source }: EdgeCase): number[] {
  if (!source) return []
  if (source.kind === 'records_header_true') return [source.value.length]
  return (source.value as Stated[]).flatMap(({ block, asserts = [] }) => [
    ...(block === undefined ? [] : queryRows(block)),
    ...asserts.filter(({ expr }) => /stats.*rows/.test(expr)).map(({ equals }) => Number(equals)),
    ...statedRecords(asserts).map((records) => records.length),
  ])
}

function queryRows(block: string): number[] {
  const [query = '', answer = ''] = block.split('\n----')
  if (!query.startsWith('query') || /sniff_csv|where|ignore_errors|skip ?= ?1|typeof|sum\(/i.test(query))
    return []
  const lines = answer.split('\n').filter((line) => line !== '')
  return /count\(\*\)|insert into|COPY/i.test(query) ? lines.map(Number) : [lines.length]
}

function statedRecords(asserts: Stated['asserts'] = []): Record<string, unknown>[][] {
  const read = asserts.filter(({ expr, equals }) => expr === 'resource.read_rows()' && Array.isArray(equals))
  return read.map(({ equals }) => equals as Record<string, unknown>[])
}

function statedCells({ source_expected: source }: EdgeCase): Record<string, unknown>[][] {
  if (!source) return []
  if (source.kind === 'records_header_true') return [source.value as Record<string, unknown>[]]
  return (source.value as Stated[]).flatMap(({ asserts }) => statedRecords(asserts))
}

const title = haveOracles ? 'csv edge files' : 'csv edge files: NOT RUN, 70 cases, /shared/oracles is missing'
describe.skipIf(!haveOracles)(title, () => {
  it('has them all', () => expect(cases).toHaveLength(70))

  it.each(cases)('$file', async (edge) => {
    const { file } = edge
    const { header, rows } = await readAll(pathOf(file))
    const python = edge.oracles.python_csv_strict.rows
    expect(rows.length).toBe(differsFromPython[file]?.[0] ?? (python ?? Number.NaN) - 1)

    const stated = statedRows(edge)
    const other = differsFromSource[file]
    if (other !== undefined) expect(stated).not.toContain(rows.length)
    if (other !== undefined) expect(rows.length).toBe(other[0])
    else if (stated.length > 0) expect(stated).toContain(rows.length)

    if (file in otherCells) return
    for (const records of statedCells(edge)) {
      const expected = records.map((record) => Object.values(record).map(String))
      expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(expected)
      if (records[0] !== undefined) expect(header).toEqual(Object.keys(records[0]))
    }
  })

  it.each(cases)('examineCsv agrees on $file', async ({ file }) => {
    const { header, rows } = await readAll(pathOf(file))
    const delimiter = (await csvDialect(pathOf(file)))?.delimiter ?? ','
    const shape = { delimiter, quote: '"', columns: header.length }
    const shown = await examineCsv([openBytes(pathOf(file))], shape)
    expect(shown.rows).toBe(header.length === 0 ? -1 : rows.length)
  })
})
