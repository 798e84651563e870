import { z } from 'zod'
import type { Column, Unread } from '../sql/column.ts'
import { columnOf } from '../columns/columnOf.ts'
import { driftChoices } from '../core/driftChoice.ts'
import { withDefaults, type GivenOptions } from '../core/driftOptions.ts'
import type { DriftTestInput, DriftTest } from '../core/driftTest.ts'
import { columnHypothesis } from '../drift/kinds/columnHypothesis.ts'
import { expectation, type Tables } from '../core/expectation.ts'
import { isPendingTest } from '../core/isPendingTest.ts'
import type { Outcome, PendingTest } from '../core/outcome.ts'
import { notTested } from '../core/notTested.ts'
import { column } from './params/columnParams.ts'
import {
  checkTestOptions,
  driftTestOf,
  driftTestParams,
  driftTests,
  testNames,
  type TestChoice,
} from './params/driftTestParams.ts'
import { checkRules, rulesOf, verdictParams } from './params/verdictParams.ts'

/** Whether nobody named a test, only how thoroughly the type of the column is tested. */
const isChoice = (test: TestChoice): boolean => driftChoices.some((choice) => choice === test)

interface Params extends GivenOptions {
  readonly column: string
  readonly test: TestChoice
}

/**
 * Expects a column of the sample to be distributed as in the reference. Unless a test is named, the reference's type
 * decides: numbers are compared by the two-sample Kolmogorov-Smirnov test, booleans by two proportions, text and integers with at
 * most 20 different values by
 * chi-square on the contingency table, or, where expected counts are too small for that, by Fisher's exact test: at no
 * number of rows does a test give way to another that finds more or less. Identifiers (every value its own) and dates are
 * not tested then; constant columns never are. A sample without values fails where the reference has some; with fewer than
 * two values in a table the check is `unchecked`. Missing values are left out: `expect_column_to_match_reference`, the
 * shorthand `drift`, tests how many there are too.
 *
 * The tests, what each takes and what it measures are on [a separate page](drift.md).
 *
 * @example
 * { column: price, test: ks }
 */
export const expectColumnDistributionToMatchReference = expectation({
  type: 'expect_column_distribution_to_match_reference',
  params: z
    .strictObject({
      column,
      ...driftTestParams,
      ...verdictParams,
    })
    .superRefine(checkTestOptions)
    .superRefine(checkRules),
  tables: ['reference', 'sample'],
  columns: ({ column }) => [column],
  metrics: (params, tables) => chosen(params, tables)?.metrics(asked(params, tables)) ?? {},
  judge(params, values, tables, reveal) {
    const unread = unreadIn(params, tables)
    if (unread) return notCompared(unread)
    const test = chosen(params, tables)
    if (!test) return notTested(untestable(columnOf(tables, 'reference', params.column)))
    const judgement = test.judge(values, { ...asked(params, tables), reveal })
    if (!isPendingTest(judgement)) return judgement
    const decided = params.maxDistance === undefined ? judgement : byDistance(judgement, params.maxDistance)
    return { ...decided, rules: rulesOf(params) }
  },
  unitHypothesis: (params, tables) =>
    chosen(params, tables) && columnHypothesis({ ...params, test: driftTestOf(params.test).name }, tables),
  explanation: (params, tables) => chosen(params, tables)?.explanation(asked(params, tables)) ?? null,
})

const asked = (params: Params, tables: Tables): DriftTestInput => ({
  tables,
  column: params.column,
  options: withDefaults(params),
  chosenAutomatically: isChoice(params.test),
})

/** The distance alone is the verdict; its p-value is in no family. */
function byDistance(tested: PendingTest, maxDistance: number): PendingTest {
  const { statistic, n } = tested.test
  const { least, most } = tested.bounds ?? { least: tested.test, most: tested.test }
  const isWithin = statistic <= maxDistance
  const about = {
    expected: { maxDistance },
    observed: { distance: statistic, n, ...(tested.observed as object | undefined) },
  }
  if (least.statistic <= maxDistance && most.statistic > maxDistance)
    return {
      ...tested,
      certain: {
        status: 'unchecked',
        message: `not decided by the lock: ${maxDistance} is allowed (${tested.notRejected}). Pass the reference itself.`,
        ...about,
      },
    }
  const certain: Outcome = isWithin
    ? { status: 'pass', message: `${tested.notRejected}, at most ${maxDistance}`, ...about }
    : {
        status: 'fail',
        message: `${tested.rejected}, more than the allowed ${maxDistance}`,
        ...about,
      }
  return { ...tested, certain }
}

/** A column of text in one of the tables that seems to be something else. */
const unreadIn = ({ column }: Params, tables: Tables): Unread | undefined =>
  columnOf(tables, 'sample', column).unread ?? columnOf(tables, 'reference', column).unread

/** Dates would not be tested anyway. */
const notCompared = ({ as, remedy }: Unread): Outcome =>
  as === 'date'
    ? notTested('time moves on')
    : { status: 'unchecked', message: `not compared: ${seems[as]}. ${remedy}` }

/** The warning of the run has the details. */
const seems = {
  number: 'it looks like numbers, and is read as text',
  cells: 'it seems to hold several columns',
}

function chosen(params: Params, tables: Tables): DriftTest | null {
  if (unreadIn(params, tables)) return null
  const { column } = params
  const reference = columnOf(tables, 'reference', column)
  const test = driftTestOf(params.test)
  if (test.takes(reference)) return test
  if (reference.type === 'null' || isChoice(params.test)) return null
  const others = testNames.filter((other) => !isChoice(other) && driftTests.get(other)!.takes(reference))
  const instead = others.length === 0 ? 'no test is' : `those that can are ${others.join(', ')}`
  throw new Error(
    `test ${test.name} can't be made for column "${column}", which is of type ${reference.type}; ${instead}`,
  )
}

function untestable({ type, nativeType }: Column): string {
  if (type === 'date' || type === 'timestamp') return 'time moves on'
  return type === 'null' ? 'the reference has no values' : `values of type ${nativeType} cannot be compared`
}
