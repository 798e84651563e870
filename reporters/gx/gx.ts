import type { Report, Result } from '../../src/core/report.ts'
import { kwargsOf } from './kwargsOf.ts'
import { jsonText } from '../format/jsonText.ts'

/**
 * The report in the shape of Great Expectations' validation results, for what reads those. A skipped check has no
 * place there, so it is in `meta`; nothing of it counts as evaluated.
 */
export function gx(report: Report): string {
  const evaluated = report.results.filter(({ status }) => status !== 'skip')
  const skipped = report.results.filter(({ status }) => status === 'skip')
  const successful = evaluated.filter(({ status }) => status === 'pass').length
  return jsonText({
    success: report.status === 'pass',
    results: evaluated.map((result) => resultOf(result, report.inputs.sample.rows)),
    suite_name: report.suite.name,
    suite_parameters: {},
    statistics: {
      evaluated_expectations: evaluated.length,
      successful_expectations: successful,
      unsuccessful_expectations: evaluated.length - successful,
      success_percent: evaluated.length === 0 ? null : (100 * successful) / evaluated.length,
    },
    meta: {
      run_id: { run_name: null, run_time: report.startedAt },
      validation_time: report.startedAt,
      [report.tool.name]: {
        version: report.tool.version,
        family: report.family,
        reference: report.inputs.reference?.ref ?? null,
        sample: report.inputs.sample.ref,
        skipped: skipped.map(({ id, message }) => ({ id, message })),
      },
    },
    id: null,
  })
}

function resultOf(result: Result, rows: number): object {
  const { status, expectation, severity, message, line } = result
  const raised = status === 'error' || status === 'unchecked'
  return {
    success: status === 'pass',
    expectation_config: {
      type: expectation,
      kwargs: kwargsOf(result),
      meta: { id: result.id, ...(line !== undefined && { line }) },
      severity: severity === 'error' ? 'critical' : severity,
    },
    result: raised ? {} : observedOf(result, rows),
    exception_info: {
      raised_exception: raised,
      exception_message: raised ? message : null,
      exception_traceback: null,
    },
    meta: { message },
  }
}

function observedOf({ unexpected, observed, test, where, group }: Result, rows: number): object {
  if (!unexpected)
    return {
      ...(observed !== undefined && { observed_value: observed }),
      ...(test && { details: inOneOrder(test) }),
    }
  const { count, total, fraction, examples } = unexpected
  // Of some of the rows only, nobody counted how many cells of them are missing.
  const all = where === undefined && group === undefined
  const missing = rows - total
  return {
    element_count: all ? rows : total,
    unexpected_count: count,
    unexpected_percent: 100 * fraction,
    unexpected_percent_nonmissing: 100 * fraction,
    partial_unexpected_list: examples.map(({ value }) => value),
    partial_unexpected_index_list: examples.map(({ row }) => row - 1),
    ...(all && {
      missing_count: missing,
      missing_percent: rows === 0 ? null : (100 * missing) / rows,
      unexpected_percent_total: rows === 0 ? null : (100 * count) / rows,
    }),
    ...(observed !== undefined && { observed_value: observed }),
  }
}

/** Whether a run or a stored result is shown, the text is the same. */
const inOneOrder = (of: object): object =>
  Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
