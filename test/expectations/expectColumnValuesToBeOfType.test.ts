import { describe, expect, it } from 'vitest'
import { expectColumnValuesToBeOfType } from '../../src/expectations/expectColumnValuesToBeOfType.ts'
import { runOn, resultOf, type Data } from '../dataEngine.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

type Type = 'integer' | 'float' | 'number' | 'string' | 'boolean' | 'date' | 'timestamp'
const types: readonly Type[] = ['integer', 'float', 'number', 'string', 'boolean', 'date', 'timestamp']
const ofType = (type_: Type) => expectColumnValuesToBeOfType({ column: 'a', type_ })

interface Row {
  readonly of: string
  readonly sample: Data
  readonly total: number
  /** For each type, in the order of `types`, how many of the values are not of it. */
  readonly wrong: readonly number[]
}

const rows: readonly Row[] = [
  { of: 'integers', sample: csv(1, '', -2), total: 2, wrong: [0, 0, 0, 2, 2, 2, 2] },
  { of: 'whole floats', sample: csv('1.0', '2e0', '-0.0'), total: 3, wrong: [0, 0, 0, 3, 3, 3, 3] },
  { of: 'floats and NaN', sample: csv('1.0', '2.5', 'nan', ''), total: 2, wrong: [1, 0, 0, 2, 2, 2, 2] },
  { of: 'infinities', sample: csv('1', 'inf', '-inf'), total: 3, wrong: [2, 0, 0, 3, 3, 3, 3] },
  { of: 'past 2^53', sample: csv('9007199254740993', '1'), total: 2, wrong: [0, 0, 0, 2, 2, 2, 2] },
  { of: 'past 2^63 in JSON', sample: [{ a: 2n ** 63n }], total: 1, wrong: [0, 0, 0, 1, 1, 1, 1] },
  { of: '38 digits', sample: csv('9'.repeat(38), '1'), total: 2, wrong: [0, 0, 0, 2, 2, 2, 2] },
  // No number of DuckDB holds more than 38 digits exactly, so they are read as text.
  { of: 'past 2^127', sample: csv('9'.repeat(44), '1'), total: 2, wrong: [0, 0, 0, 0, 2, 2, 2] },
  {
    of: 'decimals',
    sample: parquet('DECIMAL(9,2)', '1.5', '2', 'NULL'),
    total: 2,
    wrong: [1, 0, 0, 2, 2, 2, 2],
  },
  { of: 'booleans', sample: csv('true', 'FALSE'), total: 2, wrong: [2, 2, 2, 2, 0, 2, 2] },
  { of: 'dates', sample: csv('2020-02-29', '1999-12-31'), total: 2, wrong: [2, 2, 2, 2, 2, 0, 0] },
  {
    of: 'timestamps, one at midnight',
    sample: csv('2020-01-01 00:00:00', '2020-01-01T10:00:00'),
    total: 2,
    wrong: [2, 2, 2, 2, 2, 1, 0],
  },
  {
    of: 'timestamps with a zone',
    sample: parquet('TIMESTAMPTZ', "'2020-01-01 10:00:00+00'"),
    total: 1,
    wrong: [1, 1, 1, 1, 1, 1, 0],
  },
  { of: 'lists', sample: [{ a: [1] }, { a: null }], total: 1, wrong: [1, 1, 1, 1, 1, 1, 1] },
  // As in CSV, where they are text.
  { of: 'times of day', sample: parquet('TIME', "'10:00'"), total: 1, wrong: [1, 1, 1, 0, 1, 1, 1] },
  {
    of: 'an enum',
    sample: { parquet: "SELECT 'a'::ENUM('a') AS a" },
    total: 1,
    wrong: [1, 1, 1, 0, 1, 1, 1],
  },
  {
    of: 'a UUID',
    sample: parquet('UUID', "'00000000-0000-0000-0000-000000000001'"),
    total: 1,
    wrong: [1, 1, 1, 0, 1, 1, 1],
  },
]

describe.each(rows)('$of', ({ sample, total, wrong }) => {
  it('are counted for every type', async () => {
    const { results } = await runOn({ sample }, types.map(ofType))
    expect(results.map(({ unexpected }) => unexpected?.total)).toEqual(types.map(() => total))
    expect(results.map(({ unexpected }) => unexpected?.count)).toEqual(wrong)
    expect(results.map(({ status }) => status)).toEqual(wrong.map((n) => (n === 0 ? 'pass' : 'fail')))
  })
})

/** Each text stands in a column of text, beside one that is of no type. */
const texts: readonly (readonly [text: string, of: readonly Type[]])[] = [
  ['1', ['integer', 'float', 'number']],
  [' +1 ', ['integer', 'float', 'number']],
  ['1.0', ['integer', 'float', 'number']],
  ['1e3', ['integer', 'float', 'number']],
  ['1.', ['integer', 'float', 'number']],
  ['.5', ['float', 'number']],
  ['-inf', ['float', 'number']],
  ['nan', ['float', 'number']],
  ['NaN', ['float', 'number']],
  ['1_000', []],
  ['0x10', []],
  ['1d', []],
  ['1 2', []],
  ['true', ['boolean']],
  ['False', ['boolean']],
  ['yes', []],
  ['2020-01-01', ['date', 'timestamp']],
  ['2020-02-30', []],
  ['2020-1-1', []],
  ['01/02/2020', []],
  ['2020-01-01 10:00:00', ['timestamp']],
  ['2020-01-01T10:00:00', ['timestamp']],
  ['2020-01-01T10:00:00Z', ['timestamp']],
  ['2020-01-01T25:00:00', []],
  ['2020-01-01xyz', []],
]

describe('text', () => {
  it.each(texts)('%j', async (text, of) => {
    const { results } = await runOn({ sample: [{ a: text }, { a: 'x' }] }, types.map(ofType))
    const wrong = results.map(({ unexpected }) => unexpected?.count)
    expect(wrong).toEqual(types.map((type) => (type === 'string' ? 0 : of.includes(type) ? 1 : 2)))
  })
})

describe('sentences', () => {
  judges(ofType, [
    {
      name: 'whole numbers',
      params: 'integer',
      sample: csv('1.0', '2'),
      status: 'pass',
      message: 'all 2 values are of type integer',
    },
    {
      name: 'text with numbers in it; empty text is left out',
      params: 'integer',
      sample: csv('x', '1', '""', '2.5', ' 3 ', ''),
      status: 'fail',
      message: '2 of 4 values are not of type integer',
      rows: [
        [1, 'x'],
        [4, '2.5'],
      ],
    },
    {
      name: 'empty text is text',
      params: 'string',
      sample: csv('x', '""', ''),
      status: 'pass',
      message: 'all 2 values are of type string',
    },
    {
      name: 'a float that is NaN only',
      params: 'float',
      sample: csv('nan', 'nan'),
      status: 'pass',
      message: 'has no values to check',
    },
    {
      name: 'an empty table',
      params: 'float',
      sample: csv(),
      status: 'pass',
      message: 'has no values to check',
    },
  ])
})

it('tolerates as many as it was told to', async () => {
  const mostly = (share: number) =>
    expectColumnValuesToBeOfType({ column: 'a', type_: 'integer', mostly: share })
  const sample = csv('1', '2', '3', 'x')
  expect(await resultOf(mostly(0.75), { sample })).toMatchObject({ status: 'pass', severity: 'error' })
  expect(await resultOf(mostly(0.76), { sample })).toMatchObject({
    status: 'fail',
    message: '1 of 4 values is not of type integer; at least 76% must be right',
  })
})

describe('what others call a type', () => {
  const others: readonly (readonly [string, Type])[] = [
    ['int', 'integer'],
    ['Int64', 'integer'],
    ['BIGINT', 'integer'],
    ['LongType', 'integer'],
    ['float64', 'float'],
    ['DECIMAL(9, 2)', 'float'],
    ['double precision', 'float'],
    ['bool_', 'boolean'],
    ['str', 'string'],
    ['object', 'string'],
    ['VARCHAR(10)', 'string'],
    ['StringType', 'string'],
    ['datetime64[ns, UTC]', 'timestamp'],
    ['timestamp(6) with time zone', 'timestamp'],
    ['DateType', 'date'],
  ]
  it.each(others)('%s is %s', async (name, type) => {
    const sample = 'a\n1\nx\n'
    const named = await resultOf(expectColumnValuesToBeOfType({ column: 'a', type_: name }), { sample })
    const { message, unexpected } = await resultOf(ofType(type), { sample })
    expect(named).toMatchObject({ message, unexpected, params: { type_: name } })
  })
})

const known =
  'types are integer, float, number, boolean, string, date, timestamp, and what pandas, Spark or SQL calls one of these'
refuses(expectColumnValuesToBeOfType, [
  [
    { column: 'a', type_: 'integr' },
    'expect_column_values_to_be_of_type: type_: unknown type "integr"; did you mean "integer"?',
  ],
  [{ column: 'a', type_: '' }, `type_: unknown type ""; ${known}`],
  [{ column: 'a', type_: 'INTEGER[]' }, `type_: unknown type "INTEGER[]"; ${known}`],
  [{ column: 'a', type_: 1 }, `type_: unknown type 1; ${known}`],
  [{ column: 'a', type: 'integer' }, 'unknown parameter "type"'],
])

describe('values that are to be text', () => {
  const hint = 'CSV files name no types: --types a=string'

  it('are told how to be read as text, where a file of CSV could not say so', async () => {
    const { message } = await resultOf(ofType('string'), { sample: csv(1, 2) })
    expect(message).toBe(`2 of 2 values are not of type string; ${hint}`)
  })

  it.each<[string, Data, ReturnType<typeof ofType>]>([
    ['the file has types', parquet('INTEGER', '1'), ofType('string')],
    ['the column is one of text', csv('x', 1), ofType('integer')],
    ['another type is expected', csv('1.5'), ofType('integer')],
    ['enough is right', csv(1), expectColumnValuesToBeOfType({ column: 'a', type_: 'string', mostly: 0 })],
  ])('are not where %s', async (_, sample, expectation) => {
    expect((await resultOf(expectation, { sample })).message).not.toContain('CSV')
  })
})
