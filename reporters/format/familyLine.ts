import type { Family } from '../../src/core/report.ts'
import type { UnitDesign } from '../../src/core/unitDesign.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'

/** The level and the correction of all drift tests of a run, e.g. `α 0.05, bonferroni over 21 tests, α′ 0.00238`. */
export function familyLine({ alpha, correction, size, adjustedAlpha, units }: Family): string {
  const level = adjustedAlpha === null ? '' : `, α′ ${formatNumber(adjustedAlpha)}`
  const compared = units
    ? `, ${formatCount(units.sample, 'unit')} against ${formatCount(units.reference)}, ${promiseOf(units.design)}`
    : ''
  return `α ${alpha}, ${correction} over ${formatCount(size, 'test')}${level}${compared}`
}

/** What α rests on. */
function promiseOf(design: UnitDesign | undefined): string {
  if (design === undefined) return 'if units are exchangeable'
  return design === 'paired'
    ? 'if the two parts of a unit could change places'
    : `if the new day differs from those before it as earlier days did (${design})`
}
