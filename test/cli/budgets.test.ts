import { describe, expect, test } from 'vitest'
import { folder, type Ran } from './runCli.ts'

const suiteOf = (query: string): string =>
  JSON.stringify({ expectations: [{ type: 'unexpected_rows_expectation', unexpected_rows_query: query }] })

const ask = (query: string, ...options: string[]): Promise<Ran> =>
  folder({ 'a.csv': 'a\n1\n2\n', 's.json': suiteOf(query) }).run(
    ...['--suite', 's.json', '--sample', 'a.csv', ...options],
  )

const endless = 'SELECT n + 1 FROM t'

describe('a SELECT that would not end', () => {
  test.each([
    ['a large range', 'SELECT count(*) AS n FROM sample, range(100000000000)'],
    ['a large range, grouped', 'SELECT b.range FROM sample, range(10000000000) b GROUP BY b.range'],
    ['recursion', `WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL ${endless}) SELECT * FROM t, sample`],
    [
      'a list of recursion',
      `WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL ${endless}) SELECT list(n) FROM t, sample`,
    ],
    ['products', `SELECT count(*) FROM ${Array.from({ length: 40 }, (_, i) => `sample s${i}`).join(', ')}`],
  ])('%s is stopped', async (_, query) => {
    const { code, stdout } = await ask(query, '--query-timeout', '1s')
    expect(stdout).toContain('the query took longer than 1 s. Pass --query-timeout to allow more time.')
    expect(code).toBe(3)
  })

  test('one that grows is stopped at the memory of the run', async () => {
    const grow =
      "WITH RECURSIVE t AS (SELECT 'aa' AS n UNION ALL SELECT n || n FROM t WHERE length(n) < 1000000000)"
    const { code, stdout } = await ask(`${grow} SELECT length(n) FROM t, sample`, '--memory-limit', '50MB')
    expect(stdout).toMatch(/the query used more than 300 MB of memory\. Pass --memory-limit|Out of Memory/)
    expect(code).toBe(3)
  })

  test('a run has its own limit', async () => {
    const work = folder({ 'a.csv': 'a\n1\n', 's.json': suiteOf('SELECT * FROM sample, range(100000000000)') })
    const args = ['--suite', 's.json', '--sample', 'a.csv', '--timeout', '1s', '--json', 'r.json']
    expect(await work.start(...args)).toEqual({
      code: 3,
      stdout: '',
      stderr: 'validate: the run took longer than --timeout 1 s\n',
    })
    expect(work.read('r.json')).toContain('"status": "error"')
  })
})

test.each([
  ['list_sum(range(500000000)) > 0', 'calls range, which may use numbers up to 10,000 here'],
  ['len(range(a * 1000000000)) > 0', 'calls range, which may use numbers up to 10,000 here'],
  ["len(repeat('x', 2000000000)) > 0", 'calls repeat, which may'],
  ["len(lpad('x', 2000000000, 'y')) > 0", 'calls lpad, which may'],
  ['len(list_resize([1], 2000000000)) > 0', 'calls list_resize, which may'],
  ["len(printf('%2000000000d', a)) > 0", 'calls printf; its template must be a constant'],
  ["len(format('{:>{}}', a, 2000000000)) > 0", 'calls format; its template must be a constant'],
  ['len(list_transform(range(9999), x -> range(9999))) > 0', 'makes lists within lists'],
])('%s is rejected', async (condition, problem) => {
  const { code, stdout } = await ask(`SELECT * FROM sample WHERE ${condition}`)
  expect(stdout).toContain(`the query ${problem}`)
  expect(code).toBe(3)
})

test.each([
  'list_sum(range(3)) = 4',
  "a || repeat('x', 2) = 'y'",
  "format('{} {:.2f}', a, 1.5) = 'y'",
  'a IN (SELECT range FROM range(100, 1000000))',
])('%s is asked', async (condition) => {
  expect((await ask(`SELECT * FROM sample WHERE ${condition}`)).code).toBe(0)
})

test.each(['sqlite_master', 'DUCKDB_TABLES', 'pragma_database_list'])(
  'WITH %s does not open the catalogue',
  async (name) => {
    const query = `SELECT (WITH ${name} AS (SELECT 1 AS a) SELECT max(a) FROM ${name}) AS x, * FROM ${name}`
    const { code, stdout } = await ask(query)
    expect(stdout).toContain(`the query gives ${name} by WITH, which is a table of the engine`)
    expect(code).toBe(3)
  },
)

describe('a pattern takes linear time', () => {
  const text = 'a'.repeat(60) + '!'
  test.each([
    ['JSON Schema of values', { type: 'string', pattern: '^(a+)+$' }],
    ['JSON Schema of names', { type: 'object', patternProperties: { '^(a|a)*$': false } }],
  ])('%s', async (_, schema) => {
    const params = { column: 'j', json_schema: schema }
    const work = folder({
      'a.jsonl': `${JSON.stringify({ j: JSON.stringify('pattern' in schema ? text : { [text]: 1 }) })}\n`,
      's.json': JSON.stringify({
        expectations: [{ type: 'expect_column_values_to_match_json_schema', ...params }],
      }),
    })
    const { code } = await work.run('--suite', 's.json', '--sample', 'a.jsonl')
    expect(code).toBe('pattern' in schema ? 1 : 0)
  })

  test('one that needs more is rejected', async () => {
    const schema = { type: 'string', pattern: '^(?=.*[A-Z])a' }
    const work = folder({
      'a.jsonl': '{"j": "1"}\n',
      's.json': JSON.stringify({
        expectations: [
          { type: 'expect_column_values_to_match_json_schema', column: 'j', json_schema: schema },
        ],
      }),
    })
    const { code, stderr } = await work.run('--suite', 's.json', '--sample', 'a.jsonl')
    expect(stderr).toContain(`pattern "^(?=.*[A-Z])a" can't be matched in linear time`)
    expect(code).toBe(2)
  })
})

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
for (let i = 1; i < 9; i++)
  bomb.push(
    `${'abcdefghi'[i]!}: &${'abcdefghi'[i]!} [${Array(9)
      .fill(`*${'abcdefghi'[i - 1]!}`)
      .join(', ')}]`,
  )

test.each([
  [
    'YAML',
    's.yaml',
    `columns: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    'lists and maps are nested more than 200 deep',
  ],
  [
    'JSON',
    's.json',
    `{"columns": ${'{"a":'.repeat(300)}1${'}'.repeat(300)}}`,
    'lists and maps are nested more than 200 deep',
  ],
  [
    'aliases',
    's.yaml',
    bomb.join('\n'),
    'aliases (*name) stand for too many values: each may lead to 100. Write the values out.',
  ],
  ['an alias of itself', 's.yaml', 'columns: &a { x: *a }\n', '*a stands for the value that it is in'],
])('a suite that is a bomb: %s', async (_, name, text, problem) => {
  const { code, stderr } = await folder({ 'a.csv': 'a\n1\n', [name]: text }).run(
    '--suite',
    name,
    '--sample',
    'a.csv',
  )
  expect(stderr).toContain(problem)
  expect(code).toBe(2)
})
