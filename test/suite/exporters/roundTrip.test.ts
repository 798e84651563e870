import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Expectation } from '../../../src/core/expectation.ts'
import { exportSuite, type SuiteFormat } from '../../../src/suite/exporters/exportSuite.ts'
import { greatExpectationsTypes } from '../../../src/suite/exporters/greatExpectationsTypes.ts'
import { readSuite } from '../../../src/suite/reading/readSuite.ts'
import type { Suite } from '../../../src/core/suite.ts'
import { allSamples } from './samples.ts'
import { expectColumnValuesToBeInSet } from '../../../src/expectations/index.ts'
import { unsafe } from '../../cli/hostileFiles.ts'

/** What an expectation says, without what only a run needs, and where it was said. */
const said = ({ type, params, common: { where, ...common } }: Expectation): unknown =>
  JSON.parse(JSON.stringify({ type, params, common: { ...common, where: where?.text } }))

async function readBack(text: string, extension: string): Promise<Suite> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-export-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, `suite.${extension}`)
  await writeFile(file, text)
  return readSuite(file)
}

const suite: Suite = {
  name: 'all: of `it`',
  file: null,
  tables: { customers: 'data/*.csv' },
  types: { zip: 'string' },
  expectations: allSamples,
}

it.each<[SuiteFormat, string]>([
  ['yaml', 'yaml'],
  ['json', 'json'],
  ['ts', 'ts'],
])('a suite of every expectation, written as %s and read, is the same', async (format, extension) => {
  const { text, leftOut } = exportSuite(suite, format)
  expect(leftOut).toEqual([])
  const read = await readBack(text, extension)
  expect(read).toMatchObject({ name: suite.name, types: suite.types })
  expect(read.tables?.['customers']).toMatch(/touchstone-export-\w+\/data\/\*\.csv$/)
  expect(read.expectations.map(said)).toEqual(suite.expectations.map(said))
})

it('for Great Expectations it is the same but for what is named as left out', async () => {
  const { text, leftOut } = exportSuite(suite, 'gx')
  const read = await readBack(text, 'json')
  expect(read.name).toBe(suite.name)
  const kept = read.expectations.map(said)
  const all = suite.expectations.map(said)
  expect(all.filter((each) => kept.some((other) => JSON.stringify(other) === JSON.stringify(each)))).toEqual(
    kept,
  )
  expect(kept.length + leftOut.length - 2).toBe(all.length)
  const unknown = 'Great Expectations has no such expectation'
  expect(
    leftOut.filter(({ rule, reason }) => (reason === unknown) === greatExpectationsTypes.has(rule)),
  ).toMatchObject([
    { rule: 'tables' },
    { rule: 'types' },
    { rule: 'expect_query_results_to_match_comparison' },
  ])
  const reasons = new Set(leftOut.map(({ reason }) => reason))
  expect([...reasons].sort()).toMatchInlineSnapshot(`
    [
      "Great Expectations has no such expectation",
      "an expectation cannot be skipped",
      "an expectation cannot be switched off",
      "an expectation there is of one column, by its name",
      "data is not named in a suite there",
      "how data is read is not said in a suite there",
      "its comparison is of a data source that has a name there",
      "its method is iqr or std there",
      "its query must call the sample {batch} to be run there",
      "its where is SQL; a row_condition there is of pandas or of Spark",
      "there are no groups",
      "thresholds can't be combined with mostly",
    ]
  `)
  expect(JSON.parse(text)).toMatchObject({ meta: { left_out: leftOut } })
})

it('names nothing as an expectation of Great Expectations that is not in the catalogue', () => {
  const types = new Set(allSamples.map(({ type }) => type))
  expect([...greatExpectationsTypes].filter((type) => !types.has(type))).toEqual([])
})

const hidden = [
  'a\u202eb',
  'tag\u{e0041}',
  'no\u00a0break',
  '\u001b[31m',
  'two\nlines\u200b',
  'tab\tstop',
  '👩‍👩‍👧',
  '\ufffe',
]

it.each<[SuiteFormat, string]>([
  ['yaml', 'yaml'],
  ['json', 'json'],
  ['ts', 'ts'],
])('characters that nobody sees are escapes in %s, and are read as they were', async (format, extension) => {
  const expectation = expectColumnValuesToBeInSet({ column: hidden[0]!, valueSet: hidden })
  const { text } = exportSuite({ name: hidden.join(), file: null, expectations: [expectation] }, format)
  expect(unsafe.exec(text)?.[0]).toBeUndefined()
  const { expectations } = await readBack(text, extension)
  expect(expectations.map(said)).toEqual([said(expectation)])
})
