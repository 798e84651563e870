import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { ownOracleLines } from '../oracles.ts'
import { root } from '../sourceFiles.ts'
import { allTests, ofClasses, ofNumbers, type Counts, type Numbers } from './inMemory.ts'

type Case = {
  readonly id: string
  readonly test: string
  readonly options: { readonly alternative?: 'greater' }
  readonly scipy: number
  /** Null where there is no p-value. */
  readonly exact: number | null
} & (Numbers | Counts)

const isOfNumbers = (one: Case): one is Case & Numbers => Array.isArray(one.reference)
const cases = ownOracleLines<Case>('scipy_differences')
const page = readFileSync(join(root, 'docs/drift.md'), 'utf8')

it.each(cases)('$test of $id has the exact p-value, which SciPy has not', async (one) => {
  const test = allTests.find(({ name }) => name === one.test)!
  const judged = isOfNumbers(one)
    ? await ofNumbers(test, one, one.options)
    : ofClasses(test, one, one.options)
  const found = 'test' in judged ? judged.test : null
  if (one.exact === null) {
    expect(found).toBeNull()
    return
  }
  const { pValue, method } = found!
  // A permutation test of 9,999 draws is within four standard deviations.
  const tolerance = method?.startsWith('permutation')
    ? 4 * Math.sqrt((one.exact * (1 - one.exact)) / 9999) + 1e-4
    : 1e-9 * one.exact
  expect(Math.abs(pValue - one.exact)).toBeLessThanOrEqual(tolerance)
  expect(Math.abs(one.scipy - one.exact)).toBeGreaterThan(tolerance)
})

it.each(cases)('docs/drift.md tells of $test of $id', ({ id, test, scipy, exact }) => {
  const row = page.split('\n').find((line) => line.includes(id))
  const cells = row?.split('|').map((cell) => cell.trim())
  expect(cells?.slice(1, 5)).toEqual([
    id,
    expect.stringContaining(`\`${test}\``),
    formatNumber(scipy),
    exact === null ? 'not tested' : formatNumber(exact),
  ])
})
