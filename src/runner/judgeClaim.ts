import type { Claim } from '../core/claim.ts'
import type { Tables } from '../core/expectation.ts'
import type { Measurement } from './measure.ts'
import { QueryError } from '../errors/queryError.ts'
import { PullError } from '../errors/pullError.ts'
import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Judgement } from '../core/outcome.ts'
import { LockError } from '../core/lockError.ts'
import { MemoryError } from '../core/memoryError.ts'
import { errorOutcome } from './errorOutcome.ts'
import { MetricError } from './metricError.ts'
import type { PreparedClaim } from './prepareClaim.ts'

/** Judges a claim by what was measured for it. An error on the way is its own outcome alone. */
export function judgeClaim(
  { expectation }: Claim,
  prepared: PreparedClaim,
  measured: ReadonlyMap<string, Measurement>,
  tables: Tables,
  reveal: boolean,
): Judgement {
  if ('outcome' in prepared) return prepared.outcome
  try {
    const values = Object.entries(prepared.metrics).map(([name, metric]) => [name, valueOf(metric, measured)])
    return expectation.judge(Object.fromEntries(values) as Record<string, unknown>, tables, reveal)
  } catch (cause) {
    if (cause instanceof PullError)
      return { status: 'unchecked', message: `not checked in the database: ${cause.message}` }
    return errorOutcome(cause, expectation)
  }
}

/** Errors whose messages are whole sentences. */
const wholeSentences = [QueryError, PullError, LockError, MemoryError]

function valueOf(metric: Metric, measured: ReadonlyMap<string, Measurement>): unknown {
  const got = measured.get(metricKey(metric))
  if (!got) throw new Error(`${metric.kind.name} was not measured`)
  if ('error' in got && wholeSentences.some((kind) => got.error instanceof kind)) throw got.error
  if ('error' in got) throw new MetricError(metric.kind.name, got.error)
  return got.value
}
