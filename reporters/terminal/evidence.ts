import type { Report, Result } from '../../src/core/report.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPValue } from '../format/formatPValue.ts'

const symbols = new Map([
  ['ks_2samp', 'D'],
  ['chi2_contingency', 'χ²'],
  ['ttest_ind', 't'],
])

/** The numbers of a test: its p-value, and whatever is requested or needed to compare it with α. */
export function evidence({ test }: Result, { family }: Report, verbose: boolean): string {
  if (test === undefined) return ''
  const proof = test.equivalence?.pValue
  // The p-value of a difference says nothing for or against equivalence.
  if (proof !== undefined && !verbose) return formatPValue(proof)
  const p = formatPValue(test.pValue)
  const adjusted = `adjusted ${formatPValue(test.adjustedPValue)}`
  if (verbose)
    return [
      `${symbols.get(test.name) ?? 'statistic'} ${formatNumber(test.statistic)}, ${p}, ${adjusted}`,
      ...effectWords(test),
    ].join(', ')
  return family?.adjustedAlpha === null ? `${p}, ${adjusted}` : p
}

/** The D between normal distributions of which one is 20% wider. */
const spread = 0.044

/** How large the difference is, and how large one must be to be found. */
function effectWords(test: NonNullable<Result['test']>): readonly string[] {
  const { effect, detectable, method, statistic } = test
  const { name, value, interval } = effect
  const between = interval ? ` [${interval.map((value) => formatNumber(value)).join(', ')}]` : ''
  const size = value === statistic ? name : `${name} ${formatNumber(value)}`
  const found = detectable?.effect
  return [
    ...(method === undefined ? [] : [method]),
    ...(interval === undefined ? [] : [`${size}${between}`]),
    ...(test.name === 'ks_2samp' && (found === null || (found ?? 0) > spread)
      ? ['a change of the spread by 20% would not be seen; --drift thorough sees more']
      : []),
    ...(typeof found === 'number' ? [`finds ${formatNumber(found)} or more`] : []),
  ]
}
