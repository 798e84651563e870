import { expect, test } from 'vitest'
import { csv, folder, resultOf, rows, type Folder } from './runCli.ts'

const wellFormed = 'expect_table_to_be_well_formed'
const ofType = 'expect_column_values_to_be_of_type'
const drift = 'expect_column_distribution_to_match_reference'
const missing = 'expect_column_missing_rate_to_match_reference'

const lines = rows(30_500, (i) => `${i % 97},g${i % 3}`)
const clean = csv('n,g', lines)
const withLines = (changed: Readonly<Record<number, string>>): string =>
  csv(
    'n,g',
    lines.map((line, i) => changed[i + 1] ?? line),
  )
const against = ['--reference', 'reference.csv', '--sample', 'sample.csv']
const pair = (reference: string | Uint8Array, sample: string | Uint8Array): Folder =>
  folder({ 'reference.csv': reference, 'sample.csv': sample })

/** The findings of the sample, which are the observed value of the check that it is well formed. */
async function damage(data: Folder): Promise<{ code: number | null; rows: number; message: string }> {
  const { code, report } = await data.report(...against)
  const found = report.results.find(
    ({ expectation, params }) => expectation === wellFormed && params['table'] === 'sample',
  )
  return { code, rows: report.inputs.sample.rows, message: `${found?.status ?? ''}: ${found?.message ?? ''}` }
}

test('a bad cell in row 30,001 is named with its row', async () => {
  const data = pair(clean, withLines({ 30_001: 'abc,g0' }))
  const { code, report } = await data.report(...against)
  expect(report.inputs.sample.rows).toBe(30_500)
  expect(resultOf(report, ofType, 'n')).toMatchObject({
    status: 'fail',
    message: '1 of 30,500 values is not of type integer',
    unexpected: { count: 1, total: 30_500, examples: [{ row: 30_001, value: 'abc' }] },
  })
  expect(code).toBe(1)
  const { message } = await damage(data)
  expect(message).toMatch(/column "n" is read as text: 1 of 30,500 values isn't a number \(row 30001\)/)
})

test('1.5 in row 30,001 of integers is seen as 1.5, never rounded', async () => {
  const { code, report } = await pair(clean, withLines({ 30_001: '1.5,g0' })).report(...against)
  expect(report.inputs.sample.columns[0]).toMatchObject({ name: 'n', type: 'float' })
  expect(resultOf(report, ofType, 'n')).toMatchObject({
    status: 'fail',
    unexpected: { count: 1, examples: [{ row: 30_001, value: 1.5 }] },
  })
  expect(code).toBe(1)
})

test('an integer past 2^53 keeps its last digit', async () => {
  const data = pair(clean, withLines({ 30_001: '9007199254740993,g0' }))
  data.write('suite.yaml', 'columns:\n  n: { type: integer, between: [0, 96] }\n')
  const { code, stdout, report } = await data.report('--suite', 'suite.yaml', '--sample', 'sample.csv')
  expect(resultOf(report, ofType, 'n').status).toBe('pass')
  expect(resultOf(report, 'expect_column_values_to_be_between', 'n').unexpected).toMatchObject({
    count: 1,
    examples: [{ row: 30_001, value: '9007199254740993' }],
  })
  expect(stdout).toContain('"9007199254740993"')
  expect(code).toBe(1)
})

test('short and long rows are findings with their lines, and no row is lost', async () => {
  const { code, rows, message } = await damage(pair(clean, withLines({ 30_001: '1', 30_101: '1,g1,zz' })))
  expect(rows).toBe(30_500)
  expect(message).toMatch(/^fail: the sample is damaged: line 30002: 1 cell where 2 were expected/)
  expect(message).toContain('line 30102: 3 cells where 2 were expected')
  expect(code).toBe(1)
})

test('damage of the reference alone is a warning', async () => {
  const { code, report } = await pair(`${clean}5\n`, clean).report(...against)
  const found = report.results.find(({ params }) => params['table'] === 'reference')
  expect(found).toMatchObject({ status: 'fail', severity: 'warning' })
  expect(found?.message).toContain('the reference is damaged: line 30502: 1 cell where 2 were expected')
  expect(code).toBe(0)
})

test('bytes that are not UTF-8 are a finding', async () => {
  const latin = Buffer.concat([Buffer.from('n,g\n1,caf'), Buffer.from([0xe9]), Buffer.from('\n2,x\n3,x\n')])
  const { code, rows, message } = await damage(pair('n,g\n1,x\n2,x\n3,x\n', latin))
  expect(rows).toBe(3)
  expect(message).toBe(
    'fail: the sample is damaged: line 2: byte 0xE9 at offset 9 is not UTF-8; read as U+FFFD; --encoding reads a file in another encoding, e.g. windows-1252 or shift_jis',
  )
  expect(code).toBe(1)
})

test('bytes that are not UTF-8 are a finding late in a column that nobody asks for', async () => {
  const sample = Buffer.concat([Buffer.from(clean), Buffer.from('1,caf\xe9\n', 'latin1')])
  const data = folder({ 'suite.yaml': 'columns:\n  n: { type: integer }\n', 'sample.csv': sample })
  const { code, report } = await data.report('--suite', 'suite.yaml', '--sample', 'sample.csv')
  expect(report.inputs.sample.rows).toBe(30_501)
  expect(resultOf(report, wellFormed).message).toMatch(/line 30502: byte 0xE9 at offset \d+ is not UTF-8/)
  expect(resultOf(report, ofType, 'n').status).toBe('pass')
  expect(code).toBe(1)
})

test('a name that two columns have is a finding, and the later column gets a name of its own', async () => {
  const data = pair('a,b\n1,2\n4,5\n', 'a,b,a\n1,2,3\n4,5,6\n')
  const { code, rows, message } = await damage(data)
  expect(message).toBe(
    'fail: the sample is damaged: line 1: column name "a" is there more than once; column 3 is called "a_1"',
  )
  expect(rows).toBe(2)
  expect(code).toBe(1)
  const { report } = await data.report(...against)
  expect(report.inputs.sample.columns.map(({ name }) => name)).toEqual(['a', 'b', 'a_1'])
})

test('any name is a name', async () => {
  const names = [
    'say "hi"',
    "it's",
    'a.b',
    'naïve 漢字',
    '__proto__',
    'constructor',
    'toString',
    'two words',
    '%s; --',
    '',
  ]
  const header = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')
  const table = (shift: number): string =>
    csv(
      header,
      rows(60, (i) => names.map((_, column) => (i + shift) % (column + 3)).join(',')),
    )
  const { code, stdout, report } = await pair(table(0), table(1)).report(...against)
  const named = [...names.slice(0, -1), 'column9']
  expect(report.inputs.sample.columns.map(({ name }) => name)).toEqual(named)
  for (const name of named) {
    expect(resultOf(report, drift, name)).toMatchObject({ status: 'pass', column: name })
    expect(resultOf(report, ofType, name)).toMatchObject({
      status: 'pass',
      message: 'all 60 values are of type integer',
    })
  }
  expect(report.family?.size).toBe(names.length)
  expect(stdout).toContain('naïve 漢字')
  expect(code).toBe(0)
})

test('a suite can ask of any name', async () => {
  const suite =
    'columns:\n  __proto__: { between: [0, 1] }\n  constructor: { type: string }\n  "a.b": { in: [1] }\n'
  const data = folder({ 'suite.yaml': suite, 'sample.csv': '__proto__,constructor,a.b\n5,x,1\n' })
  const { code, report } = await data.report('--suite', 'suite.yaml', '--sample', 'sample.csv')
  expect(resultOf(report, 'expect_column_values_to_be_between', '__proto__').unexpected?.examples).toEqual([
    { row: 1, value: 5 },
  ])
  expect(resultOf(report, ofType, 'constructor').status).toBe('pass')
  expect(resultOf(report, 'expect_column_values_to_be_in_set', 'a.b').status).toBe('pass')
  expect(code).toBe(1)
})

test('empty and constant columns are left out with their reasons, never NaN', async () => {
  const table = (shift: number): string =>
    csv(
      'empty,same,word,n',
      rows(20, (i) => `,5,x,${(i + shift) % 4}`),
    )
  const { code, stdout, report } = await pair(table(0), table(1)).report(...against)
  expect(resultOf(report, drift, 'empty')).toMatchObject({
    status: 'skip',
    message: 'not tested: the reference has no values',
  })
  expect(resultOf(report, missing, 'empty').message).toBe('all values are missing in both tables')
  expect(resultOf(report, drift, 'same')).toMatchObject({ status: 'skip', message: 'not tested: constant' })
  expect(resultOf(report, drift, 'word')).toMatchObject({ status: 'skip', message: 'not tested: constant' })
  expect(resultOf(report, drift, 'n')).toMatchObject({ status: 'pass' })
  expect(report.family?.size).toBe(1)
  expect(stdout).not.toContain('NaN')
  expect(code).toBe(0)
})

// A column that had no value has no type either; that its rate fell is told by the missing rate.
test.each(['csv', 'parquet', 'ndjson'])(
  'a column without a value in a reference (%s) promises no type',
  async (format) => {
    const data = folder({
      'sample.csv': csv(
        'a,b',
        rows(60, (i) => `x${i % 3},${i % 4}`),
      ),
    })
    const select = 'SELECT NULL::DOUBLE AS a, i % 4 AS b FROM range(60) r(i)'
    await data.duckdb(`COPY (${select}) TO '$/reference.${format}' (FORMAT ${format.replace('nd', '')})`)
    const { code, report } = await data.report('--reference', `reference.${format}`, '--sample', 'sample.csv')
    expect(report.inputs.reference?.columns.map(({ type }) => type)).toEqual(['null', 'integer'])
    expect(report.results.filter((each) => each.expectation === ofType).map(({ column }) => column)).toEqual([
      'b',
    ])
    expect(resultOf(report, drift, 'a').message).toBe('not tested: the reference has no values')
    expect(resultOf(report, missing, 'a').status).toBe('fail')
    expect(code).toBe(1)
  },
)

test('a column without a value in the sample has nothing to check', async () => {
  const suite = 'columns:\n  a: { type: integer, between: [0, 1], in: [1] }\n  b: { nulls: fail }\n'
  const data = folder({ 'suite.yaml': suite, 'sample.csv': 'a,b\n,1\n,2\n' })
  const { code, report } = await data.report('--suite', 'suite.yaml', '--sample', 'sample.csv')
  const ofA = report.results.filter(({ column, expectation }) => column === 'a' && /values/.test(expectation))
  expect(ofA.map(({ message }) => message)).toEqual(Array(3).fill('has no values to check'))
  expect(code).toBe(0)
})

test('files of one row cannot show drift, and say so', async () => {
  const { code, stdout, report } = await pair('a,b,c\n1,x,\n', 'a,b,c\n2,x,7\n').report(...against)
  expect(report.inputs).toMatchObject({ reference: { rows: 1 }, sample: { rows: 1 } })
  expect(resultOf(report, drift, 'b')).toMatchObject({ status: 'skip', message: 'not tested: constant' })
  expect(resultOf(report, drift, 'c')).toMatchObject({ status: 'skip' })
  expect(resultOf(report, drift, 'a')).toMatchObject({ status: 'unchecked' })
  for (const { test } of report.results) if (test) expect(test.pValue).toBe(1)
  expect(stdout).not.toContain('NaN')
  expect(report.status).toBe('incomplete')
  expect(code).toBe(3)
})

test('NaN and infinities are told apart, and are text in JSON', async () => {
  const table = (first: string): string => csv('n', [first, 'inf', ...rows(40, (i) => `${i % 5}.5`)])
  const { stdout, report } = await pair(table('1.5'), table('nan')).report(...against)
  expect(report.inputs.sample.columns[0]).toMatchObject({ type: 'float' })
  expect(resultOf(report, missing, 'n').message).toContain('(1 of 42 rows)')
  expect(stdout).not.toMatch(/: (NaN|-?Infinity)/)
})

test('numbers with a comma are reported, are not damage, and leave the run incomplete', async () => {
  const european = csv(
    'id;price',
    rows(40, (i) => `${i};${i % 7},${i % 10}`),
  )
  const { code, report } = await pair(european, european).report(...against)
  const told =
    'column "price" looks like numbers and is read as text: of its 40 values, 40 have a decimal comma. To read it, pass --decimal ,; if it is text, pass --types price=string.'
  expect(report.warnings.slice(0, 2)).toEqual([`reference: ${told}`, `sample: ${told}`])
  const comparison = report.results.find(({ status }) => status === 'unchecked')
  expect(comparison?.message).toBe(
    'not compared: it looks like numbers, and is read as text. To read it, pass --decimal ,; if it is text, pass --types price=string.',
  )
  expect(code).toBe(3)
})
