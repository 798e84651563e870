import type { Outcome } from '../../src/core/outcome.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPValue } from '../format/formatPValue.ts'

/** The numbers of a test. */
export function Evidence({ test }: { readonly test: NonNullable<Outcome['test']> }) {
  const { name, statistic, pValue, adjustedPValue, alpha, effect, n, method, detectable } = test
  const found = detectable?.effect
  const told: readonly (readonly [string, string])[] = [
    ['test', name],
    ...(method === undefined ? [] : [['method', method] as const]),
    ['statistic', formatNumber(statistic)],
    ...(effect.value === statistic ? [] : [[effect.name, formatNumber(effect.value)] as const]),
    ...(!effect.interval
      ? []
      : [
          [
            `95% interval of ${effect.name}`,
            effect.interval.map((value) => formatNumber(value)).join(' to '),
          ] as const,
        ]),
    ...(typeof found === 'number'
      ? [['finds, 8 times in 10', `${formatNumber(found)} or more`] as const]
      : []),
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
