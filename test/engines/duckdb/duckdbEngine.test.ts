import { describe, expect, test } from 'vitest'
import type { ColumnType } from '../../../src/sql/column.ts'
import { column, compare, countAll, literal, row } from '../../../src/sql/ast.ts'
import { withData } from '../../dataEngine.ts'

const lots = 25_000

/** A column that begins like `usual` for longer than any preview, and has one other value near its end. */
const late = (usual: string, last: string): string =>
  `v,k\n${`${usual},x\n`.repeat(lots)}${last},x\n${usual},x\n`

test.each<[why: string, csv: string, type: ColumnType, nativeType: string]>([
  ['integers', late('1', '2'), 'integer', 'BIGINT'],
  ['integers with signs and zeros', late('-01', '+7'), 'integer', 'BIGINT'],
  ['a zero in front at last', late('1', '01'), 'string', 'VARCHAR'],
  ['a zero in front at first', late('01', '1'), 'string', 'VARCHAR'],
  ['a quoted zero in front, and a blank', late('1', '" 01"'), 'string', 'VARCHAR'],
  ['a zero in front of 15 digits', late('1234567890123456', '0123456789012345'), 'string', 'VARCHAR'],
  ['a zero in front, among fractions', late('1.5', '007'), 'float', 'DOUBLE'],
  ['a time at last', late('1', '01:30'), 'string', 'VARCHAR'],
  ['a fraction at last', late('1', '1.5'), 'float', 'DOUBLE'],
  ['an exponent at last', late('1', '1e3'), 'integer', 'BIGINT'],
  ['an infinity at last', late('1', 'inf'), 'float', 'DOUBLE'],
  ['NaN at last', late('1', 'nan'), 'float', 'DOUBLE'],
  ['a text at last', late('1', 'one'), 'string', 'VARCHAR'],
  ['a text after fractions', late('1.5', 'one'), 'string', 'VARCHAR'],
  ['an integer past 2^53 at last', late('1', '9007199254740993'), 'integer', 'BIGINT'],
  ['an integer of 19 digits at last', late('1', '1'.repeat(19)), 'integer', 'HUGEINT'],
  ['an integer past 2^63 at last', late('1', '18446744073709551616'), 'integer', 'HUGEINT'],
  ['an integer of 38 digits at last', late('1', '1'.repeat(38)), 'integer', 'HUGEINT'],
  ['an integer of 39 digits at last', late('1', '9'.repeat(39)), 'string', 'VARCHAR'],
  ['a hexadecimal number', late('1', '0x1F'), 'string', 'VARCHAR'],
  ['an underscore in a number', late('1', '1_000'), 'string', 'VARCHAR'],
  ['two signs', late('1.5', '+-1'), 'string', 'VARCHAR'],
  ['NaN with its bits', late('1.5', 'nan(1)'), 'string', 'VARCHAR'],
  ['a vertical tab before a number', late('1', '\v1'), 'string', 'VARCHAR'],
  ['booleans', late('true', 'FALSE'), 'boolean', 'BOOLEAN'],
  ['another word after booleans', late('true', 'yes'), 'string', 'VARCHAR'],
  ['dates', late('2020-01-01', '2020-02-29'), 'date', 'DATE'],
  ['a day that never was', late('2020-01-01', '2020-02-30'), 'string', 'VARCHAR'],
  ['a time after dates', late('2020-01-01', '2020-01-01 12:30:00'), 'timestamp', 'TIMESTAMP'],
  ['a date after times', late('2020-01-01 12:30:00', '2020-01-01'), 'timestamp', 'TIMESTAMP'],
  ['a zone after times', late('2020-01-01 12:00:00', '2020-01-01 12:00:00+02'), 'string', 'VARCHAR'],
  ['nothing at last', late('1', ''), 'integer', 'BIGINT'],
  ['a value at last, before it nothing', late('', '1'), 'integer', 'BIGINT'],
  ['a text at last, before it nothing', late('', 'x'), 'string', 'VARCHAR'],
  ['nothing', late('', ''), 'null', 'VARCHAR'],
])('types are found on the whole column, loaded or not: %s', async (_why, csv, type, nativeType) => {
  for (const load of [false, true]) {
    const engine = await withData({ sample: csv }, { load })
    const { columns, rows } = engine.tables.get('sample')!
    expect(columns[0]).toMatchObject({ name: 'v', type, nativeType })
    expect(rows).toBe(lots + 2)
  }
})

test('a text that is not a number does not turn the numbers next to it into text', async () => {
  const engine = await withData({ sample: 'id,v\nzone_1_2,1\nn(a),2\n' })
  expect(engine.tables.get('sample')?.columns.map(({ type }) => type)).toEqual(['string', 'integer'])
})

test.each([
  ['one', '\uFEFF'],
  ['two, as from a tool that adds one each time', '\uFEFF\uFEFF'],
])('byte order marks are no part of the first name: %s', async (_why, marks) => {
  for (const rest of ['1,x\n2,y\n', '1,x\n2\n']) {
    const engine = await withData({ sample: `${marks}"id",name\n${rest}` })
    expect(engine.tables.get('sample')).toMatchObject({
      rows: 2,
      columns: [{ name: 'id', type: 'integer' }, { name: 'name' }],
    })
    expect([...(await engine.numbers('sample', column('id')))]).toEqual([1, 2])
  }
})

test('U+FEFF inside a file is part of names and cells', async () => {
  const select = { v: column('\uFEFFv'), n: countAll }
  const csv = 'k,\uFEFFv\n1,\uFEFFa\n2,a\n3,a\n'
  const parquet = "SELECT unnest(['\uFEFFa', 'a', 'a']) AS \"\uFEFFv\""
  for (const sample of [csv, { parquet }]) {
    const engine = await withData({ sample })
    const groups = await engine.query('sample', { select, groupBy: [column('\uFEFFv')] })
    expect(new Map(groups.map(({ v, n }) => [v, n]))).toEqual(
      new Map([
        ['\uFEFFa', 1],
        ['a', 2],
      ]),
    )
  }
})

test('a few words among numbers are a finding with their rows; many words are a column of words', async () => {
  const numbers = '1\n'.repeat(400)
  const few = await withData({ sample: `v\n${numbers}x\n2\ny\n` })
  expect(few.tables.get('sample')?.findings).toEqual([
    expect.stringMatching(/^column "v" is read as text: 2 of 403 values aren't numbers \(row 401, 403\)/),
  ])
  const many = await withData({
    sample: `v\n${numbers}${Array.from({ length: 40 }, (_, i) => `x${i}\n`).join('')}`,
  })
  expect(many.tables.get('sample')?.findings).toEqual([])
})

test('whole numbers with zeros in front are text as they stand, and nothing is odd about that', async () => {
  const zips = '01234\n99999\n'.repeat(200)
  for (const rest of ['12345\n', '12345,\n']) {
    const engine = await withData({ sample: `zip\n${zips}${rest}` })
    const { columns, findings } = engine.tables.get('sample')!
    expect(columns).toMatchObject([{ type: 'string' }])
    expect(findings.filter((finding) => finding.includes('zip'))).toEqual([])
    const where = compare(column('zip'), '=', literal('01234'))
    expect(await engine.query('sample', { select: { n: countAll }, where })).toEqual([{ n: 200 }])
  }
  const said = await withData({ sample: `zip\n${zips}` }, { types: { zip: 'integer' } })
  expect(said.tables.get('sample')).toMatchObject({ columns: [{ type: 'integer' }], findings: [] })
})

test('a NUL in a cell is damage, though the cell is whole', async () => {
  const engine = await withData({ sample: 'a,b\n1,x\0y\n2,z\n' })
  const { rows, findings } = engine.tables.get('sample')!
  expect({ rows, findings }).toEqual({ rows: 2, findings: ['line 2: 1 NUL character, kept in the cell'] })
  expect(await engine.query('sample', { select: { b: column('b') } })).toEqual([{ b: 'x\0y' }, { b: 'z' }])
})

test('a text may be said to mean missing', async () => {
  const csv = `v\n${'1\n'.repeat(400)}n/a\n"n/a"\n`
  const engine = await withData({ sample: csv.replace('"n/a"\n', '') }, { nullValues: ['n/a'] })
  expect(engine.tables.get('sample')).toMatchObject({
    rows: 401,
    findings: [],
    columns: [{ type: 'integer' }],
  })
  expect(
    await engine.query('sample', { select: { n: countAll }, where: compare(column('v'), '=', literal(1)) }),
  ).toEqual([{ n: 400 }])
  const quoted = await withData({ sample: csv }, { nullValues: ['n/a'] })
  expect(quoted.tables.get('sample')?.columns[0]?.type).toBe('string')
})

describe('a column of CSV is what it is said to be', () => {
  const csv = 'zip,month,day,amount,none\n12345,1,2020-01-01,1,\n23456,12,2020-01-02,2,\n'
  const types = { zip: 'str', month: 'int64', day: 'timestamp', amount: 'number', none: 'string' }

  test.each([
    ['in place', csv],
    ['carefully', csv.replace(/,\n$/, '\n')],
  ])('%s, loaded or not', async (_how, sample) => {
    for (const load of [false, true]) {
      const engine = await withData({ sample, reference: csv }, { load, types })
      for (const table of ['sample', 'reference']) {
        const { columns, findings } = engine.tables.get(table)!
        expect(columns.map(({ type }) => type)).toEqual(['string', 'integer', 'timestamp', 'float', 'null'])
        expect(findings).toHaveLength(table === 'sample' && sample !== csv ? 1 : 0)
      }
    }
  })

  test('and if a value is not, the column is text and the value is a finding', async () => {
    const sample = `day,n\n${'2020-01-01,1\n'.repeat(5)}2020-02-30,1.5\n,\n`
    const engine = await withData({ sample }, { types: { day: 'date', n: 'integer' } })
    expect(engine.tables.get('sample')).toMatchObject({
      columns: [{ type: 'string' }, { type: 'string' }],
      findings: [
        'column "day" is read as text: 1 value isn\'t of the declared type date (row 6)',
        'column "n" is read as text: 1 value isn\'t of the declared type integer (row 6)',
      ],
    })
  })

  test('and if there is no such column, that is a finding', async () => {
    const engine = await withData(
      { reference: csv, sample: 'zip\n1\n' },
      { types: { month: 'string', zop: 'string' } },
    )
    expect(engine.tables.get('sample')).toMatchObject({
      columns: [{ type: 'integer' }],
      findings: ['types: there is no column "zop"; did you mean "zip"?'],
    })
    expect(engine.tables.get('reference')).toMatchObject({
      columns: [{}, { type: 'string' }, {}, {}, {}],
      findings: [],
    })
  })

  test('and nothing is said of other formats, nor of unknown types', async () => {
    const parquet = { sample: { parquet: 'SELECT 1 AS zip' } }
    await expect(withData(parquet, { types: { zip: 'string' } })).rejects.toThrow(
      /^types say what CSV files hold; .*sample\.parquet is parquet, which has types$/,
    )
    await expect(withData({ sample: csv }, { types: { zip: 'strng' } })).rejects.toThrow(
      'types: of column "zip": unknown type "strng"; did you mean "string"?',
    )
  })
})

test.each([
  ['in place', 'n,s\n1,a\n2,\n3,c\n'],
  ['carefully, because a row is short', 'n,s\n1,a\n2\n3,c\n'],
])('rows read %s are the same, loaded before, after or not', async (_how, csv) => {
  const select = { row, n: column('n'), s: column('s') } as const
  const expected = [
    { row: 1, n: 1, s: 'a' },
    { row: 2, n: 2, s: null },
    { row: 3, n: 3, s: 'c' },
  ]
  const loaded = await withData({ sample: csv }, { load: true })
  expect(await loaded.query('sample', { select })).toEqual(expected)
  const engine = await withData({ sample: csv })
  expect(await engine.query('sample', { select })).toEqual(expected)
  await engine.prepare('sample', ['n', 's'], 9)
  expect(await engine.query('sample', { select })).toEqual(expected)
})

test.each([
  ['CSV', 'RowId,row\n7,a\nx,b\n', ['7', 'x']],
  ['damaged CSV', 'RowId,row\n7,a\nx\n', ['7', 'x']],
  ['JSON', [{ RowId: 7 }, { RowId: 9 }], [7, 9]],
  ['Parquet', { parquet: 'SELECT unnest([7, 9]) AS RowId' }, [7, 9]],
] as const)(
  'a column may be called as DuckDB calls the numbers of its rows: %s',
  async (_format, sample, cells) => {
    const select = { n: row, v: column('RowId') }
    const numbered = cells.map((v, i) => ({ n: i + 1, v }))
    const loaded = await withData({ sample }, { load: true })
    expect(await loaded.query('sample', { select })).toEqual(numbered)
    const engine = await withData({ sample })
    expect(await engine.query('sample', { select })).toEqual(numbered)
    await engine.prepare('sample', ['RowId'], 9)
    expect(await engine.query('sample', { select })).toEqual(numbered)
  },
)

test.each([
  ['CSV', 'n\n1\n', 3, 1, true],
  ['CSV', 'n\n1\n', 2, 2, false],
  ['Parquet', { parquet: 'SELECT 1 AS n' }, 9, 2, false],
  ['Parquet', { parquet: 'SELECT 1 AS n' }, 9, 3, true],
] as const)(
  '%s, %o: loaded if %i scans, %i of one column, read it often',
  async (_format, sample, scans, ofColumn, expected) => {
    const engine = await withData({ sample })
    await engine.prepare('sample', ['n'], scans, ofColumn)
    const isLoaded = engine.explain('sample', { select: { n: column('n') } }).includes('sample_loaded')
    expect(isLoaded).toBe(expected)
  },
)

test('a column may not be called as the numbers of rows are', async () => {
  const opened = withData({ sample: 'a,__Touchstone_row\n1,2\n' })
  await expect(opened).rejects.toThrow(
    /sample\.csv could not be read as csv: a column is called "__Touchstone_row"/,
  )
})

test('a nearly numeric column may be called anything', async () => {
  const engine = await withData({ sample: `row,texts\n${'1,1\n'.repeat(400)}x,y\n` })
  expect(engine.tables.get('sample')?.findings).toEqual([
    expect.stringMatching(/^column "row" is read as text: 1 of 401 .* \(row 401\)/),
    expect.stringMatching(/^column "texts" is read as text: 1 of 401 .* \(row 401\)/),
  ])
})

test('numbers come without NULL and NaN, infinities with them', async () => {
  const engine = await withData({ sample: 'v\n1.5\nnan\n\ninf\n-2\n' })
  expect(engine.tables.get('sample')?.rows).toBe(5)
  expect([...(await engine.numbers('sample', column('v')))].sort()).toEqual([-2, 1.5, Infinity])
  expect([...(await engine.numbers('sample', column('v'), compare(column('v'), '<', literal(0))))]).toEqual([
    -2,
  ])
})

test('numbers past one buffer all arrive', async () => {
  const engine = await withData({ sample: { parquet: 'SELECT i AS v FROM range(200000) r(i)' } })
  const numbers = await engine.numbers('sample', column('v'))
  expect(numbers).toHaveLength(200_000)
  expect(numbers.reduce((sum, value) => sum + value, 0)).toBe((199_999 * 200_000) / 2)
})

test('a table that is not there is asked for by its option', async () => {
  const engine = await withData({ sample: 'v\n1\n' })
  expect(() => engine.query('reference', { select: { n: countAll } })).toThrow(
    'there is no reference table; name its data with --reference',
  )
})

test('an error of the engine names the data and not the statement', async () => {
  const engine = await withData({ sample: 'v\n1\n' })
  const asked = engine.query('sample', { select: { n: column('nope') } })
  await expect(asked).rejects.toThrow(/sample\.csv.*nope/)
  await expect(asked).rejects.not.toThrow(/LINE 1/)
})
