import { z } from 'zod'
import type { Column } from '../column.ts'
import { columnOf } from '../columnOf.ts'
import * as drift from '../drift/index.ts'
import type { DriftTest } from '../driftTest.ts'
import { expectation, type Tables } from '../expectation.ts'
import { column } from '../params.ts'

type TestName = keyof typeof drift
const testNames = Object.keys(drift) as TestName[]

/**
 * Expects a column of the sample to be distributed as in the reference. Numbers are compared by the two-sample
 * Kolmogorov-Smirnov test, classes and booleans by chi-square on the contingency table; the reference's type decides.
 * Missing values are left out: how many there are is another expectation's business. Unless a test is named,
 * identifiers (every value its own) and dates are not tested; constant and empty columns never are.
 *
 * @example
 * { column: price, test: ks }
 */
export const expectColumnDistributionToMatchReference = expectation({
  type: 'expect_column_distribution_to_match_reference',
  params: z.strictObject({
    column,
    test: z
      .enum(['auto', ...testNames])
      .default('auto')
      .describe('The test; `auto` chooses by the type of the column.'),
  }),
  tables: ['reference', 'sample'],
  shorthand: {
    key: 'drift',
    params(column, value) {
      if (value === false) return null
      return value === true ? { column } : { column, test: value }
    },
  },
  columns: ({ column }) => [column],
  metrics: (params, tables) => chosen(params, tables)?.metrics(tables, params.column) ?? {},
  judge(params, values, tables, reveal) {
    const test = chosen(params, tables)
    if (test) return test.judge(values, { unasked: params.test === 'auto', reveal })
    return {
      status: 'skip',
      message: `not tested: ${untestable(columnOf(tables, 'reference', params.column))}`,
    }
  },
})

function chosen(
  { column, test }: { column: string; test: 'auto' | TestName },
  tables: Tables,
): DriftTest | null {
  const reference = columnOf(tables, 'reference', column)
  if (reference.type === 'null') return null
  if (test === 'auto') return Object.values(drift).find((candidate) => candidate.takes(reference)) ?? null
  if (!drift[test].takes(reference))
    throw new Error(`test ${test} cannot be made of column "${column}", which is of type ${reference.type}`)
  return drift[test]
}

function untestable({ type, nativeType }: Column): string {
  if (type === 'date' || type === 'timestamp') return 'time moves on'
  return type === 'null' ? 'the reference has no values' : `values of type ${nativeType} cannot be compared`
}
