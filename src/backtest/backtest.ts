import type { Backtest, BacktestCheck, BacktestVersion, FailureRate } from '../core/backtest.ts'
import type { Report, Result } from '../core/report.ts'
import type { Suite } from '../core/suite.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { clopperPearson } from '../stats/effects/clopperPearson.ts'
import { runValidation, type ValidateOptions } from '../validate/runValidation.ts'

export interface BacktestOptions extends Omit<ValidateOptions, 'suite' | 'sample' | 'reference'> {
  readonly suite?: Suite
  /** The versions, the oldest first. */
  readonly versions: readonly string[]
  /** Reference of each version: `previous`, or one for all. */
  readonly reference?: string
}

export const previous = 'previous'

interface Ran {
  readonly version: BacktestVersion
  readonly results: readonly Result[]
}

/** Runs a suite on past versions, and counts how often each check fails. A version that can't be read is left out of the rates. */
export async function backtest({
  versions,
  reference,
  suite,
  progress,
  ...options
}: BacktestOptions): Promise<Backtest> {
  const pairs = versions.map((sample, i) => ({
    sample,
    against: reference === previous ? versions[i - 1] : reference,
  }))
  // The first version has nothing before it.
  const runs = reference === previous ? pairs.slice(1) : pairs
  if (runs.length === 0)
    throw new UsageError(
      `too few versions: expected ${reference === previous ? 'two' : 'one'} or more, found ${versions.length}`,
    )
  const ran: Ran[] = []
  for (const [i, { sample, against }] of runs.entries()) {
    progress?.(`version ${i + 1} of ${runs.length}: ${sample}`)
    const compared = against === undefined ? {} : { reference: against }
    ran.push(
      await runValidation({ ...options, ...(suite && { suite }), sample, ...compared }).then(
        (report) => ranOf(sample, against ?? null, report),
        (cause: unknown) => unreadable(sample, against ?? null, cause),
      ),
    )
  }
  const verdicts = ran.map(({ version }) => version)
  return {
    suite: suite?.name ?? 'automatic',
    versions: verdicts,
    run: rateOf(
      verdicts.filter(({ status }) => status === 'fail').length,
      verdicts.filter(({ status }) => status === 'fail' || status === 'pass').length,
    ),
    checks: checksOf(ran),
  }
}

const ranOf = (ref: string, reference: string | null, { status, inputs, results }: Report): Ran => ({
  version: {
    ref,
    reference,
    rows: inputs.sample.rows,
    status,
    failed: results.filter((result) => result.status === 'fail').map(({ id }) => id),
  },
  results,
})

/** A mistake in the command or the suite is one for all versions. */
function unreadable(ref: string, reference: string | null, cause: unknown): Ran {
  if (cause instanceof UsageError) throw cause
  const version = {
    ref,
    reference,
    rows: 0,
    status: 'unreadable',
    problem: messageOf(cause),
    failed: [],
  } as const
  return { version, results: [] }
}

function checksOf(ran: readonly Ran[]): readonly BacktestCheck[] {
  const byId = new Map<string, { readonly result: Result; readonly ref: string }[]>()
  for (const { version, results } of ran)
    for (const result of results)
      byId.set(result.id, [...(byId.get(result.id) ?? []), { result, ref: version.ref }])
  const checks = [...byId].map(([id, each]): BacktestCheck => {
    const failed = each.filter(({ result }) => result.status === 'fail')
    const judged = each.filter(({ result }) => result.status === 'fail' || result.status === 'pass')
    const unjudged = each.filter(({ result }) => result.status === 'error' || result.status === 'unchecked')
    return {
      id,
      severity: each[0]!.result.severity,
      ...rateOf(failed.length, judged.length),
      versions: failed.map(({ ref }) => ref),
      unjudged: unjudged.length,
    }
  })
  return checks.sort((a, b) => shareOf(b) - shareOf(a))
}

const shareOf = ({ failures, judged }: FailureRate): number => failures / Math.max(1, judged)

function rateOf(failures: number, judged: number): FailureRate {
  if (judged === 0) return { failures, judged, interval: null }
  const { low, high } = clopperPearson(failures, judged)
  return { failures, judged, interval: [low, high] }
}
