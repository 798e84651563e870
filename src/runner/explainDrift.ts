import type { Claim } from '../core/claim.ts'
import type { Engine } from '../core/engine.ts'
import { measure } from './measure.ts'
import { messageOf } from '../errors/messageOf.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Outcome } from '../core/outcome.ts'
import { plan } from './plan.ts'

/** Adds to what was observed of a test that failed where the difference lies. It is measured only now: it costs a scan. */
export async function explainDrift(
  { expectation, where }: Claim,
  outcome: Outcome,
  engine: Engine,
  reveal: boolean,
): Promise<Outcome> {
  if (outcome.status !== 'fail' || !outcome.test || typeof outcome.observed !== 'object') return outcome
  try {
    const explanation = expectation.explanation?.(engine.tables)
    if (!explanation) return outcome
    const metrics = Object.entries(explanation.metrics).map(
      ([name, metric]) => [name, where ? { ...metric, where } : metric] as const,
    )
    const measured = await measure(plan(metrics.map(([, metric]) => metric)), engine)
    const values = metrics.map(([name, metric]) => {
      const found = measured.get(metricKey(metric))!
      if ('error' in found) throw found.error
      return [name, found.value] as const
    })
    const told = explanation.tell(Object.fromEntries(values), reveal)
    return { ...outcome, observed: { ...outcome.observed, ...told } }
  } catch (cause) {
    return {
      ...outcome,
      message: `${outcome.message}; where it lies could not be measured: ${messageOf(cause)}`,
    }
  }
}
