import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readCatalog, readSuite } from '../../../src/suite/reading/readSuite.ts'
import { suiteSchema } from '../../../src/suite/shorthand/suiteSchema.ts'
import { runOn } from '../../dataEngine.ts'

async function suiteWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-plugins-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return join(folder, 'suite.yaml')
}

const evens = `
import { cell, columnMapExpectation, params, sql, z } from '@touchstone-data/touchstone'
export const expectColumnValuesToBeEven = columnMapExpectation({
  type: 'expect_column_values_to_be_even',
  params: z.strictObject({ column: params.column, mostly: params.mostly, allowZero: z.boolean().default(true) }),
  shorthand: { key: 'even', params: (column: string, value: unknown) => (value === true ? { column } : null) },
  unexpected: ({ allowZero }, column) =>
    sql.or(
      sql.not(sql.compare(sql.call('modulo', cell.asNumber(column), sql.literal(2)), '=', sql.literal(0))),
      ...(allowZero ? [] : [sql.compare(cell.asNumber(column), '=', sql.literal(0))]),
    ),
  broken: () => 'are odd',
  kept: () => 'are even',
})
`
const allowed = { allowPlugins: true }

const outcomes = async (file: string, sample: string): Promise<unknown> => {
  const { expectations } = await readSuite(file, allowed)
  const { results } = await runOn({ sample }, expectations)
  return results.map(({ expectation, status, message, line }) => [expectation, status, message, line])
}

it('a suite file names the expectations of its plugins, in the list and in the shorthand', async () => {
  const file = await suiteWith({
    'evens.ts': evens,
    'suite.yaml': `plugins: [./evens.ts]
columns:
  a: { even: true }
expectations:
  - { type: expect_column_values_to_be_even, column: a, allow_zero: false, mostly: 0.5 }
`,
  })
  expect(await outcomes(file, 'a\n0\n2\n3\n')).toEqual([
    ['expect_column_to_exist', 'pass', expect.anything(), 3],
    ['expect_column_values_to_be_even', 'fail', '1 of 3 values is odd', 3],
    ['expect_column_values_to_be_even', 'fail', '2 of 3 values are odd; at least 50% must be right', 5],
  ])
})

it('a plugin decides over Arrow batches', async () => {
  const file = await suiteWith({
    'sums.mjs': `
import { batchMapExpectation, params, z } from '@touchstone-data/touchstone'
export const expectSumToBeWhole = batchMapExpectation({
  type: 'expect_sum_to_be_whole',
  params: z.strictObject({ columnA: params.columnA, columnB: params.columnB, mostly: params.mostly }),
  columns: ({ columnA, columnB }) => [columnA, columnB],
  accepts(batch, { columnA, columnB }) {
    const [a, b] = [columnA, columnB].map((name) => batch.getChild(name))
    return Array.from({ length: batch.numRows }, (_, i) =>
      a.get(i) === null || b.get(i) === null ? null : Number.isInteger(Number(a.get(i)) + b.get(i)))
  },
  broken: () => 'have a broken sum',
  kept: () => 'have a whole sum',
})
`,
    'suite.yaml': `plugins: [./sums.mjs]
expectations: [{ type: expect_sum_to_be_whole, column_A: a, column_B: b }]
`,
  })
  const { expectations } = await readSuite(file, allowed)
  const { results } = await runOn({ sample: 'a,b\n1,2.0\n1,2.5\n,2.5\n3,0.25\n' }, expectations)
  expect(results).toMatchObject([
    {
      status: 'fail',
      message: '2 of 3 rows have a broken sum',
      unexpected: {
        examples: [
          { row: 2, value: [1, 2.5] },
          { row: 4, value: [3, 0.25] },
        ],
      },
    },
  ])
})

it('the JSON Schema of a suite knows the expectations of its plugins, and what they say of themselves', async () => {
  const described = evens.replace('default(true) }),', "default(true) }).describe('Expects even numbers.'),")
  const file = await suiteWith({ 'evens.ts': described, 'suite.yaml': 'plugins: [./evens.ts]\n' })
  const schema = JSON.stringify(suiteSchema(await readCatalog(file, allowed)))
  expect(schema).toContain(
    '{"const":"expect_column_values_to_be_even","description":"Expects even numbers."}',
  )
  expect(schema).toContain('"allow_zero":{"default":true,"type":"boolean"}')
})

const medians = `
import { defineDriftTest } from '@touchstone-data/touchstone'
export const topValue = defineDriftTest({
  name: 'top_value',
  of: 'numbers',
  options: ['seed'],
  compare: ({ reference, sample, options }) => ({
    statistic: Math.max(...sample) - Math.max(...reference),
    pValue: options.seed === 7 ? 0.5 : 0.001,
  }),
})
`

it('a suite file names the drift tests of its plugins, in the list and in the shorthand', async () => {
  const file = await suiteWith({
    'medians.ts': medians,
    'suite.yaml': `plugins: [./medians.ts]
columns:
  a: { drift: top_value }
expectations:
  - { type: expect_column_distribution_to_match_reference, column: a, test: top_value, seed: 7 }
`,
  })
  const { expectations } = await readSuite(file, allowed)
  const { results } = await runOn({ reference: 'a\n0\n2\n3\n', sample: 'a\n0\n2\n9\n' }, expectations)
  const tested = results.filter(({ test }) => test?.name === 'top_value')
  expect(tested.map(({ status, message, params }) => [status, message, params['test']])).toEqual([
    ['fail', 'distribution moved: top_value 6', 'top_value'],
    ['pass', 'no drift: top_value 6', 'top_value'],
  ])
})

it('the JSON Schema of a suite knows the drift tests of its plugins', async () => {
  const file = await suiteWith({ 'medians.ts': medians, 'suite.yaml': 'plugins: [./medians.ts]\n' })
  expect(JSON.stringify(suiteSchema(await readCatalog(file, allowed)))).toContain('"welch_t","top_value"]')
})

it.each([
  ['one is not there', '[./none.ts]', {}, 'plugin ./none.ts could not be loaded: '],
  [
    'one throws',
    '[./a.ts]',
    { 'a.ts': 'throw new Error("oh no")' },
    'plugin ./a.ts could not be loaded: oh no',
  ],
  [
    'one exports nothing',
    '[./a.ts]',
    { 'a.ts': 'export const a = 1' },
    'plugin ./a.ts exports no expectation and no drift test; ',
  ],
  ['it is no list', './a.ts', {}, 'plugins is a list of modules, e.g. [./my-checks.ts]'],
  [
    'one is a package',
    '[lodash]',
    {},
    'a plugin is a local file, e.g. ./my-checks.ts, not "lodash". To use a package, ',
  ],
  ['one is code', '["data:text/javascript,export const a = 1"]', {}, 'a plugin is a local file, '],
  ['one is a URL', '["https://host/a.mjs"]', {}, 'a plugin is a local file, '],
  ['one is a file URL', '["file:///a.mjs"]', {}, 'a plugin is a local file, '],
  ['one is of Node', '["node:fs"]', {}, 'a plugin is a local file, '],
  ['one is on another host', '["//host/share/a.mjs"]', {}, 'a plugin is a local file, '],
  ['one is no text', '[1]', {}, 'a plugin is a module, e.g. ./my-checks.ts, not 1'],
  [
    'one takes a name of ours',
    '[./a.ts]',
    { 'a.ts': evens.replace('_be_even', '_be_unique') },
    'there are two expectations "expect_column_values_to_be_unique"; give your expectation another name',
  ],
  [
    'one takes a rule of ours',
    '[./a.ts]',
    { 'a.ts': evens.replace("key: 'even'", "key: 'unique'") },
    'expect_column_values_to_be_even: the rule "unique" already means expect_column_values_to_be_unique; ',
  ],
  [
    'a parameter of it is wrong',
    '[./a.ts]\nexpectations: [{ type: expect_column_values_to_be_even, column: a, allow_zerro: 1 }]',
    { 'a.ts': evens },
    'expect_column_values_to_be_even: unknown parameter "allow_zerro"; did you mean "allow_zero"?',
  ],
])('%s: says so with its line', async (_, plugins, files: Record<string, string>, message) => {
  const file = await suiteWith({ ...files, 'suite.yaml': `suite: s\nplugins: ${plugins}\n` })
  await expect(readSuite(file, allowed)).rejects.toThrow(message)
  await expect(readSuite(file, allowed)).rejects.toThrow(/suite\.yaml:[23]: /)
})
