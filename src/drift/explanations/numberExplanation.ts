import type { NumbersOf } from '../kinds/comparableNumbers.ts'
import { carriers } from './carriers.ts'
import type { DriftTestInput } from '../../core/driftTest.ts'
import { explanation, type Explanation } from '../../core/explanation.ts'
import { numberShift, type NumberShift } from '../../metrics/numberShift.ts'
import { missingMetrics, missingRates } from './missingRates.ts'

/** Where numbers differ: the widest gap, the quantiles side by side, the bins that carry the difference. */
export function numberExplanation({ tables, column }: DriftTestInput, numbersOf: NumbersOf): Explanation {
  const { reference, sample, shown } = numbersOf(tables, column)
  return explanation({
    metrics: { shift: numberShift({ reference, sample }), ...missingMetrics(tables, column) },
    describe: ({ shift, missingReference, missingSample }, reveal) => ({
      ...(shift && tellShift(shift, reveal, shown)),
      missingRate: missingRates(missingReference, missingSample),
    }),
  })
}

/** Edges and quantiles are values of cells. */
function tellShift(
  { gap, quantiles, bins }: NumberShift,
  reveal: boolean,
  shown: (value: number) => number | string,
): object {
  const { value, ...heights } = gap
  /** The first and the last bin are open: null. */
  const edge = (index: number): number | string | null => {
    const found = bins.edges[index]
    return found === undefined ? null : shown(found)
  }
  return {
    largestGap: { ...(reveal && { value: shown(value) }), ...heights },
    ...(reveal && {
      quantiles: quantiles.map(({ p, ...of }) => ({
        p,
        reference: shown(of.reference),
        sample: shown(of.sample),
      })),
    }),
    bins: carriers(bins.reference, bins.sample).map(({ index, ...carrier }) => ({
      ...(reveal && { from: edge(index - 1), to: edge(index) }),
      ...carrier,
    })),
  }
}
