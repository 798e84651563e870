import type { Outcome } from '../../src/outcome.ts'
import { formatCount } from '../formatCount.ts'
import { formatNumber } from '../formatNumber.ts'
import { formatPValue } from '../formatPValue.ts'

/** The numbers of a test. */
export function Evidence({ test }: { readonly test: NonNullable<Outcome['test']> }) {
  const { name, statistic, pValue, adjustedPValue, alpha, effect, n } = test
  const told: readonly (readonly [string, string])[] = [
    ['test', name],
    ['statistic', formatNumber(statistic)],
    ...(effect.value === statistic ? [] : [[effect.name, formatNumber(effect.value)] as const]),
    ['p', formatPValue(pValue).replace(/^p /, '')],
    ['adjusted p', formatPValue(adjustedPValue).replace(/^p /, '')],
    ['level', formatNumber(alpha)],
    ['reference', `n ${formatCount(n.reference)}`],
    ['sample', `n ${formatCount(n.sample)}`],
  ]
  return (
    <dl class="evidence">
      {told.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
