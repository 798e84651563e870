import type { Claim } from '../core/claim.ts'
import type { Metrics } from '../core/metrics.ts'
import type { Tables } from '../core/expectation.ts'
import { isComparison } from '../core/table.ts'
import type { Metric } from '../core/metric.ts'
import type { Outcome } from '../core/outcome.ts'
import { errorOutcome } from './errorOutcome.ts'

/** Metrics of a claim, or its outcome if it need not or cannot be measured. */
export type PreparedClaim = { readonly metrics: Metrics } | { readonly outcome: Outcome }

export function prepareClaim({ expectation, where, outcome }: Claim, tables: Tables): PreparedClaim {
  if (outcome) return { outcome }
  try {
    const metrics = Object.entries(expectation.metrics(tables))
    if (!where) return { metrics: Object.fromEntries(metrics) }
    return {
      metrics: Object.fromEntries(
        metrics.map(([name, metric]) => [name, isComparison(metric.table) ? { ...metric, where } : metric]),
      ),
    }
  } catch (cause) {
    return { outcome: errorOutcome(cause, expectation) }
  }
}

export const metricsOf = (prepared: PreparedClaim): readonly Metric[] =>
  'outcome' in prepared ? [] : Object.values(prepared.metrics)
