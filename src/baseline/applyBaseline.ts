import type { Baseline, BaselineEntry, KnownFailure } from '../core/baseline.ts'
import type { BaselineSummary, Result } from '../core/report.ts'
import { formatCount } from '../text/formatCount.ts'
import { checkKey } from './checkKey.ts'
import { whyWorse } from './whyWorse.ts'

export interface Compared {
  readonly results: readonly Result[]
  readonly summary: BaselineSummary
  readonly warnings: readonly string[]
}

/** Makes warnings of known failures that are as bad as they were, and says of others why they still fail. */
export function applyBaseline(results: readonly Result[], { entries }: Baseline, now: Date): Compared {
  const today = now.toISOString().slice(0, 10)
  const known = new Map(entries.map((entry) => [checkKey(entry), entry]))
  const compared = results.map((result) => {
    const entry = known.get(checkKey(result))
    return entry && result.status === 'fail' ? compare(result, entry, today) : result
  })
  const passed = new Set(results.filter(({ status }) => status === 'pass').map(checkKey))
  const unowned = compared.filter(
    ({ baseline }) => baseline?.state === 'forgiven' && baseline.expires === null,
  )
  return {
    results: compared,
    summary: {
      entries: entries.length,
      forgiven: compared.filter(({ baseline }) => baseline?.state === 'forgiven').length,
      fixed: entries.filter((entry) => passed.has(checkKey(entry))).map(({ id }) => id),
    },
    warnings:
      unowned.length === 0
        ? []
        : [
            `${formatCount(unowned.length, 'known failure')} without an owner and an expiry date. Add both: validate baseline result.json -o baseline.json --owner NAME --expires DATE`,
          ],
  }
}

function compare(result: Result, entry: BaselineEntry, today: string): Result {
  const { owner, expires, reason } = entry
  const about = [
    ...(owner === null ? [] : [`owner ${owner}`]),
    ...(expires === null ? [] : [`expires ${expires}`]),
    ...(reason === undefined ? [] : [reason]),
  ].join(', ')
  const worse = whyWorse(result, entry)
  const as = (state: KnownFailure['state'], sentence: string, rest: Partial<Result> = {}): Result => ({
    ...result,
    ...rest,
    message: `${result.message}; ${sentence}`,
    baseline: { state, severity: result.severity, owner, expires, ...(reason !== undefined && { reason }) },
  })
  if (expires !== null && expires < today)
    return as('expired', `the baseline entry expired on ${expires} (owner ${owner ?? 'unknown'})`)
  if (worse !== null) return as('worse', `worse than the baseline: ${worse}`)
  const severity = result.severity === 'error' ? 'warning' : result.severity
  return as('forgiven', `known failure${about === '' ? '' : ` (${about})`}`, { severity })
}
