import { expectColumnKlDivergenceToBeLessThan } from '../../expectations/expectColumnKlDivergenceToBeLessThan.ts'
import { chiSquareIsf } from '../../stats/distributions/chiSquareIsf.ts'
import { klDivergence } from '../../stats/distances/klDivergence.ts'
import { formatCount } from '../../text/formatCount.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import { classSetOf } from '../facts/classSetOf.ts'
import { beyondSampling, sum, totalPresent, usualPresent } from '../facts/pooled.ts'
import type { RuleFamily } from '../suggestion.ts'

/** Shares of more classes than this are not written. */
const mostClasses = 20
/** Rarer classes are left to the share of all others. */
const fewestOfClass = 5

/**
 * The shares of the classes of a column. Twice the divergence, times the rows, is about chi-square; it is that of two samples,
 * since the shares are as uncertain as those of the new rows.
 */
export const classShares: RuleFamily = ({ columns, risk }) =>
  columns.flatMap((series) => {
    const classes = classSetOf(series)?.filter(({ count }) => count >= fewestOfClass)
    if (!classes || classes.length < 2 || classes.length > mostClasses) return []
    const [n, m] = [totalPresent(series), usualPresent(series)]
    const rest = (n - sum(classes.map(({ count }) => count)) + 1) / (n + 1)
    const all = sum(classes.map(({ count }) => count))
    const weights = classes.map(({ count }) => count / all)
    const ofBatches = series.batches.map(({ classes: own }) =>
      klDivergence(
        classes.map(({ value }) => own?.counts.get(String(value)) ?? 0),
        weights,
      ),
    )
    const bySampling = (chiSquareIsf(risk, classes.length) / 2) * (1 / n + 1 / m)
    const farthest = Math.max(...ofBatches.map((found) => found ?? 0))
    const threshold = Number((bySampling + 2 * beyondSampling(farthest, bySampling)).toPrecision(3))
    return [
      {
        expectation: expectColumnKlDivergenceToBeLessThan({
          column: series.name,
          partitionObject: { values: classes.map(({ value }) => value), weights: [...roundShares(weights)] },
          threshold,
          tailWeightHoldout: Number(rest.toPrecision(3)),
        }),
        evidence: `${classes
          .map(({ value, count }) => `${String(value)} ${formatPercent(count / n)}`)
          .slice(0, 3)
          .join(', ')}${classes.length > 3 ? ', …' : ''} of ${formatCount(n, 'value')}`,
        risk,
      },
    ]
  })

/** Shares of 4 digits that add up to 1: the first, which is the largest, takes the rest. */
function roundShares(weights: readonly number[]): readonly number[] {
  const [, ...others] = weights.map((weight) => Math.max(1e-4, Number(weight.toFixed(4))))
  return [Number((1 - sum(others)).toFixed(4)), ...others]
}
