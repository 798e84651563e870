import type { Report, Result } from '../../src/report.ts'
import { formatNumber } from '../formatNumber.ts'
import { formatPValue } from '../formatPValue.ts'

const symbols = new Map([
  ['ks_2samp', 'D'],
  ['chi2_contingency', 'χ²'],
  ['ttest_ind', 't'],
])

/** The numbers of a test: its p-value, and what else is asked for or needed to compare it with α. */
export function evidence({ test }: Result, { family }: Report, verbose: boolean): string {
  if (test === undefined) return ''
  const p = formatPValue(test.pValue)
  const adjusted = `adjusted ${formatPValue(test.adjustedPValue)}`
  if (verbose)
    return `${symbols.get(test.name) ?? 'statistic'} ${formatNumber(test.statistic)}, ${p}, ${adjusted}`
  return family?.adjustedAlpha === null ? `${p}, ${adjusted}` : p
}
