import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../sourceFiles.ts'
import { folder, resultOf } from './runCli.ts'

const data = { 'songs.csv': 'tempo,genre\n100,rock\n120,pop\n' }

const list = (...lines: string[]): string => `expectations:\n${lines.map((line) => `  ${line}\n`).join('')}`

test.each<[why: string, suite: string, message: string | RegExp]>([
  [
    'a syntax error',
    'columns:\n  tempo: { type: float\n  genre:\n',
    /^validate: suite\.yaml:3: .*must .*end with a \}/,
  ],
  [
    'an unknown expectation',
    list('- type: expect_column_to_exists', '  column: tempo'),
    'suite.yaml:2: there is no expectation "expect_column_to_exists"; did you mean "expect_column_to_exist"?',
  ],
  [
    'an unknown parameter',
    list('- type: expect_column_to_exist', '  column: tempo', '  colum_index: 1'),
    'suite.yaml:2: expect_column_to_exist: unknown parameter "colum_index"; did you mean "column_index"?',
  ],
  [
    'a minimum above the maximum',
    'columns:\n  genre:\n  tempo:\n    between: [5, 1]\n',
    'suite.yaml:4: expect_column_values_to_be_between: min_value is above max_value',
  ],
  [
    'more than all values',
    list('- type: expect_column_values_to_not_be_null', '  column: tempo', '  mostly: 2'),
    /suite\.yaml:2: expect_column_values_to_not_be_null: mostly: .*<=1/,
  ],
  [
    'an unknown rule',
    'columns:\n  tempo:\n    betwen: [1, 5]\n',
    'suite.yaml:3: column "tempo": unknown rule "betwen"; did you mean "between"?',
  ],
  [
    'an unknown type',
    'columns:\n  tempo:\n    type: flot\n',
    /suite\.yaml:3: .*type_: unknown type "flot"; did you mean "float"\?; types are integer, float, /,
  ],
  ['an unknown key', 'colums:\n  tempo:\n', 'suite.yaml:1: unknown key "colums"; did you mean "columns"?'],
  [
    'nothing in it',
    '',
    'suite.yaml:1: a suite has the keys suite, plugins, reference, sample, tables, types, csv, columns, expectations, unit, unit_design, unchecked, allow_empty, extra_columns',
  ],
  [
    'a need of a reference',
    'columns:\n  tempo:\n    drift: true\n',
    /compares? with a reference \(first: expect_column_to_match_reference, line 3\); name one with --reference/,
  ],
])('a suite with %s cannot be used', async (_why, suite, message) => {
  const { code, stdout, stderr } = await folder({ ...data, 'suite.yaml': suite }).run(
    ...['--suite', 'suite.yaml', '--sample', 'songs.csv'],
  )
  expect(stderr).toMatch(message)
  expect(stderr).not.toContain('    at ')
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test.each([
  ['suite.yaml', /suite suite\.yaml could not be read: .*no such file/],
  ['suite.ts', /suite\.ts: could not be loaded: Cannot find module/],
  ['suite.txt', /suite suite\.txt: expected one of \.yaml, \.yml, \.json, \.ts/],
])('the suite %s is not there', async (name, message) => {
  const { code, stderr } = await folder(data).run('--suite', name, '--sample', 'songs.csv')
  expect(stderr).toMatch(message)
  expect(code).toBe(2)
})

test('a column that the data lacks fails by its name, with what may have been meant', async () => {
  const { code, stdout } = await folder({ ...data, 'suite.yaml': 'columns:\n  tempoo:\n  genre:\n' }).run(
    ...['--suite', 'suite.yaml', '--sample', 'songs.csv'],
  )
  expect(stdout).toMatch(/✗ tempoo +is not in the sample; did you mean "tempo"\?/)
  expect(stdout).toContain('FAIL  1 of 3 checks failed')
  expect(code).toBe(1)
})

test('a suite says what is wrong with which value, in which row', async () => {
  const suite = 'columns:\n  tempo: { between: [110, 130] }\n  genre: { in: [rock] }\n'
  const { code, stdout } = await folder({ ...data, 'suite.yaml': suite }).run(
    ...['--suite', 'suite.yaml', '--sample', 'songs.csv'],
  )
  expect(stdout).toMatch(/✗ tempo {2}1 of 2 values is outside \[110, 130\]\n +row 1: 100\n/)
  expect(stdout).toMatch(/✗ genre {2}1 of 2 values is not in \{"rock"\}\n +row 2: "pop"\n/)
  expect(code).toBe(1)
})

test('a suite in TypeScript is read', async () => {
  const suite = `
    import { defineSuite, expectation, type Suite } from ${JSON.stringify(join(root, 'dist/src/index.js'))}
    import { z } from ${JSON.stringify(join(root, 'node_modules/zod/index.js'))}
    const byHand = expectation({
      type: 'by_hand', params: z.strictObject({}), tables: ['sample'], columns: () => [],
      metrics: () => ({}), judge: () => ({ status: 'fail', message: 'as it says' }),
    })
    const suite: Suite = defineSuite({ name: 'ts', expectations: [byHand({ severity: 'error' })] })
    export default suite`
  const { code, report } = await folder({ ...data, 'suite.ts': suite }).report(
    ...['--suite', 'suite.ts', '--sample', 'songs.csv'],
  )
  expect(report.suite).toEqual({ name: 'ts', file: 'suite.ts' })
  expect(resultOf(report, 'by_hand')).toMatchObject({ status: 'fail', message: 'as it says' })
  expect(code).toBe(1)
})
