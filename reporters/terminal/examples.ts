import type { Result } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { plainText } from '../format/plainText.ts'
import { formatExample } from '../format/formatExample.ts'

/** The first values that break an expectation, one a line; none shown if `max` is 0. */
export function examples({ status, unexpected }: Result, max: number): string[] {
  if (status !== 'fail' || unexpected === undefined) return []
  const shown = unexpected.examples.slice(0, max)
  const hidden = unexpected.count - shown.length
  const more = shown.length > 0 && hidden > 0 ? [`… and ${formatCount(hidden)} more`] : []
  const all = unexpected.file === undefined ? [] : [`all of them: ${plainText(unexpected.file)}`]
  return [...shown.map(formatExample), ...more, ...all]
}
