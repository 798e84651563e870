import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { Suite } from '../../../src/core/suite.ts'
import type { Result } from '../../../src/core/report.ts'
import { run } from '../../../src/runner/run.ts'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'
import { withData } from '../../dataEngine.ts'
import { parseSuite } from '../parseSuite.ts'
import { validate } from '../../../src/validate/validate.ts'
import { root } from '../../sourceFiles.ts'

const folder = join(root, 'test/suite/importers/files')
export const fileOf = (name: string): string => join(folder, name)
export const textOf = (name: string): string => readFileSync(fileOf(name), 'utf8')

/** What becomes of a file of another tool on the table of orders: a line for each outcome, with the rule and its column. */
export async function outcomesOf(name: string, table?: string): Promise<readonly string[]> {
  // The age of data is counted from here.
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 0, 9) / 1000))
  const suite = parseSuite(textOf(name), name, table)
  const { results } = await validate({
    sample: fileOf('orders.csv'),
    suite,
    tables: { customers: fileOf('customers.csv') },
    maxExamples: 0,
  })
  return results
    .filter(({ expectation }) => expectation !== 'expect_table_to_be_well_formed')
    .map(({ status, severity, expectation, column, message }) => {
      const mark = status === 'fail' && severity !== 'error' ? severity : status
      return `${mark} ${expectation}${column === undefined ? '' : ` ${column}`}: ${message}`
    })
}

/** Results of the rules of another tool on a CSV file with this text, which is read with the types that they declare. */
export async function resultsOn(rules: string | object, sample: string): Promise<readonly Result[]> {
  const { suite } = importSuite(rules)
  const engine = await withData({ sample }, suite.declared ? { declared: suite.declared } : {})
  const { results } = await run(suite.expectations, engine, {
    alpha: 0.05,
    correction: 'none',
    maxExamples: 5,
  })
  return results
}

/** The same, a line each: status, expectation and column. */
export const statusesOn = async (rules: string | object, sample: string): Promise<readonly string[]> =>
  (await resultsOn(rules, sample)).map(({ status, expectation, column = '' }) =>
    `${status} ${expectation} ${column}`.trim(),
  )

/** The results of a suite on CSV text, with another table by the name `other`. */
export async function resultsBeside(suite: Suite, sample: string, other: string): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const { results } = await validate({
    sample: write('sample.csv', sample),
    tables: { other: write('other.csv', other) },
    suite,
  })
  return results.filter(({ expectation }) => expectation !== 'expect_table_to_be_well_formed')
}
