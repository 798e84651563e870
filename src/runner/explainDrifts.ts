import type { Claim } from '../core/claim.ts'
import type { Engine } from '../core/engine.ts'
import type { Tables } from '../core/expectation.ts'
import type { Explanation } from '../core/explanation.ts'
import { measure, type Measurement } from './measure.ts'
import { messageOf } from '../errors/messageOf.ts'
import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Outcome } from '../core/outcome.ts'
import { plan } from './plan.ts'
import { toError } from '../errors/toError.ts'

type Measured = ReadonlyMap<string, Measurement>

/** Explanation of where a drift lies: its metrics, of the rows that were tested. */
interface Explained {
  readonly metrics: readonly (readonly [name: string, Metric])[]
  readonly explanation: Explanation
}

/**
 * Adds to what was observed of the tests that failed where the differences lie. Only now is measured what was not
 * `measured` before, for all tests together: it costs scans.
 */
export async function explainDrifts(
  claims: readonly Claim[],
  outcomes: readonly Outcome[],
  engine: Engine,
  measured: Measured,
  reveal: boolean,
): Promise<readonly Outcome[]> {
  const explained = claims.map((claim, i) => explanationOf(claim, outcomes[i]!, engine.tables))
  const metrics = explained.flatMap((each) => (each && 'metrics' in each ? each.metrics : []))
  const missing = metrics.map(([, metric]) => metric).filter((metric) => !measured.has(metricKey(metric)))
  const found = new Map([...measured, ...(await measure(plan(missing, engine), engine))])
  return outcomes.map((outcome, i) => withExplanation(outcome, explained[i]!, found, reveal))
}

function explanationOf(
  { expectation, where }: Claim,
  outcome: Outcome,
  tables: Tables,
): Explained | Error | null {
  if (outcome.status !== 'fail' || !outcome.test || typeof outcome.observed !== 'object') return null
  try {
    const explanation = expectation.explanation?.(tables)
    if (!explanation) return null
    const metrics = Object.entries(explanation.metrics).map(
      ([name, metric]) => [name, where ? { ...metric, where } : metric] as const,
    )
    return { metrics, explanation }
  } catch (cause) {
    return toError(cause)
  }
}

function withExplanation(
  outcome: Outcome,
  explained: Explained | Error | null,
  measured: Measured,
  reveal: boolean,
): Outcome {
  if (!explained) return outcome
  try {
    if (explained instanceof Error) throw explained
    const values = explained.metrics.map(([name, metric]) => {
      const found = measured.get(metricKey(metric))!
      if ('error' in found) throw found.error
      return [name, found.value] as const
    })
    const told = explained.explanation.describe(Object.fromEntries(values), reveal)
    return { ...outcome, observed: { ...(outcome.observed as object), ...told } }
  } catch (cause) {
    return {
      ...outcome,
      message: `${outcome.message}; where it lies could not be measured: ${messageOf(cause)}`,
    }
  }
}
