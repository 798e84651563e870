import type { Result } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatExample } from '../format/formatExample.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPValue } from '../format/formatPValue.ts'
import { formatValue } from '../format/formatValue.ts'

const value = (label: string, of: unknown): string[] =>
  of === undefined ? [] : [`${label}: ${formatValue(of)}`]

function unexpectedLines({ unexpected }: Result): string[] {
  if (unexpected === undefined) return []
  const { count, total, examples } = unexpected
  return [`unexpected: ${formatCount(count)} of ${formatCount(total)}`, ...examples.map(formatExample)]
}

function testLines({ test }: Result): string[] {
  if (test === undefined) return []
  const { name, statistic, effect, n } = test
  return [
    `test: ${name}, statistic ${formatNumber(statistic)}, ${formatPValue(test.pValue)}, adjusted ${formatPValue(test.adjustedPValue)}, alpha ${formatNumber(test.alpha)}`,
    `effect: ${effect.name} ${formatNumber(effect.value)}`,
    `rows: ${formatCount(n.reference)} in the reference, ${formatCount(n.sample)} in the sample`,
  ]
}

/** Details of a result that didn't pass, for people. The message comes first: some viewers show only this. */
export const details = (result: Result): string[] => [
  result.message,
  ...(result.stack ?? []).map((frame) => `    at ${frame}`),
  ...value('expected', result.expected),
  ...value('observed', result.observed),
  ...unexpectedLines(result),
  ...testLines(result),
]
