import { expect, test } from 'vitest'
import { gx } from '../../../reporters/gx/gx.ts'
import { everyKind, failed, input, result, sampleReport } from '../sampleReport.ts'

interface Suite {
  readonly success: boolean
  readonly statistics: object
  readonly meta: { readonly touchstone: { readonly skipped: readonly object[] } }
  readonly results: readonly {
    readonly success: boolean
    readonly expectation_config: object
    readonly result: object
    readonly exception_info: object
  }[]
}
const of = (report: Parameters<typeof gx>[0]): Suite => JSON.parse(gx(report)) as Suite

test('a check of values has the counts that Great Expectations has', () => {
  const some = { ...failed, unexpected: { ...failed.unexpected!, total: 9_000, fraction: 3 / 9_000 } }
  const { success, results } = of(sampleReport([{ ...some, params: { minValue: 50, columnA: 'a' } }]))
  expect(success).toBe(false)
  expect(results[0]).toMatchObject({
    success: false,
    expectation_config: {
      type: 'expect_column_values_to_be_between',
      kwargs: { column: 'tempo', min_value: 50, column_A: 'a' },
      severity: 'critical',
      meta: { id: 'r1', line: 7 },
    },
    result: {
      element_count: 10_000,
      missing_count: 1_000,
      missing_percent: 10,
      unexpected_count: 3,
      unexpected_percent: 100 / 3_000,
      unexpected_percent_nonmissing: 100 / 3_000,
      unexpected_percent_total: 0.03,
      partial_unexpected_list: [261.3, 12.5],
      partial_unexpected_index_list: [16, 17],
    },
    exception_info: { raised_exception: false, exception_message: null, exception_traceback: null },
  })
})

test('of a part of the rows nobody counted what is missing', () => {
  const { results } = of(sampleReport([{ ...failed, where: 'a > 1' }]))
  expect(results[0]?.result).not.toHaveProperty('missing_count')
  expect(results[0]?.result).toHaveProperty('element_count', 10_000)
})

test('what was skipped is told, and not evaluated; an error is an exception', () => {
  const { statistics, meta, results } = of(sampleReport(everyKind))
  expect(statistics).toEqual({
    evaluated_expectations: 5,
    successful_expectations: 1,
    unsuccessful_expectations: 4,
    success_percent: 20,
  })
  expect(meta.touchstone.skipped).toEqual([{ id: 'skip', message: 'time moves on' }])
  expect(results.at(-1)).toMatchObject({
    success: false,
    result: {},
    exception_info: { raised_exception: true, exception_message: 'there is no column energy' },
  })
})

test('nothing evaluated is no percentage', () => {
  const nothing = of(
    sampleReport([result({ status: 'skip' })], { inputs: { reference: null, sample: input({ rows: 0 }) } }),
  )
  expect(nothing).toMatchObject({ success: false, statistics: { success_percent: null } })
})
