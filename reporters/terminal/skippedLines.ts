import type { Report } from '../../src/core/report.ts'
import { columnLabel } from '../format/columnLabel.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { plainText } from '../format/plainText.ts'
import { marks } from './mark.ts'
import type { Paint } from './painter.ts'

const listed = 8

function list(names: readonly string[]): string {
  const shown = names.slice(0, listed).join(', ')
  return names.length > listed ? `${shown} and ${formatCount(names.length - listed)} more` : shown
}

/** Skipped checks, one line a reason. */
export function skippedLines({ results }: Report, paint: Paint): string[] {
  const byReason = new Map<string, Set<string>>()
  for (const result of results.filter(({ status }) => status === 'skip')) {
    const reason = plainText(result.message.replace(/^(?!not (tested|checked))/, 'not tested: '))
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(columnLabel(result)))
  }
  return [...byReason].map(
    ([reason, labels]) => `${paint(marks.skip.style, marks.skip.symbol)} ${list([...labels])} ${reason}`,
  )
}
