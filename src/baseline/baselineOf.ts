import type { Baseline, BaselineEntry } from '../core/baseline.ts'
import type { Report, Result } from '../core/report.ts'

/** Who takes care of failures, until when, and why they are forgiven. */
export type Responsibility = Pick<BaselineEntry, 'owner' | 'expires' | 'reason'>

/** The failures of a report as a baseline. Those that were forgiven already keep their owner and their date. */
export const baselineOf = (report: Report, by: Responsibility): Baseline => ({
  baselineVersion: 1,
  suite: report.suite.name,
  entries: report.results.filter(({ status }) => status === 'fail').map((result) => entryOf(result, by)),
})

function entryOf(result: Result, by: Responsibility): BaselineEntry {
  const { id, expectation, params, where, unexpected, test, observed, baseline } = result
  const { owner, expires, reason } =
    baseline?.state === 'forgiven' && baseline.expires !== null ? baseline : by
  return {
    id,
    expectation,
    params,
    ...(where !== undefined && { where }),
    severity: baseline?.severity ?? result.severity,
    message: result.message.replace(
      /; (known failure|worse than the baseline|the baseline entry expired).*$/s,
      '',
    ),
    owner,
    expires,
    ...(reason !== undefined && { reason }),
    ...(unexpected && { unexpected: { count: unexpected.count, total: unexpected.total } }),
    ...(test && { effect: { name: test.effect.name, value: test.effect.value } }),
    ...(!unexpected && !test && observed !== undefined && { observed }),
  }
}
