import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
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
