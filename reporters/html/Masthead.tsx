import type { Report } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatDuration } from '../format/formatDuration.ts'
import { formatTime } from '../format/formatTime.ts'
import { verdictOf } from '../terminal/verdictLine.ts'
import { Brand } from './Brand.tsx'
import { kinds } from './kinds.ts'
import { Mark } from './Mark.tsx'
import type { ShownCheck } from './pageModel.ts'
import { subjectOf } from './subjectOf.ts'
import { Text } from './Text.tsx'

const symbols = { PASS: 'pass', FAIL: 'failure', ERROR: 'error', INCOMPLETE: 'unchecked' } as const

/** The answer, to be read from across the room, and its parts. */
export function Masthead({
  report,
  checks,
}: {
  readonly report: Report
  readonly checks: readonly ShownCheck[]
}) {
  const { word, sentence } = verdictOf(report)
  return (
    <header class={`masthead ${word.toLowerCase()}`}>
      <div class="wrap">
        <Brand tool={report.tool.name} page="data validation report" />
        <h1>
          <Mark kind={symbols[word]} size={84} />
          <span class="word">{word}</span>
          <span class="sentence">
            {sentence}
            <small>
              <Text of={subjectOf(report)} max={200} /> ·{' '}
              <time datetime={report.startedAt}>{formatTime(report.startedAt)}</time>
              {report.durationMs > 0 && ` · ${formatDuration(report.durationMs)}`}
            </small>
          </span>
        </h1>
        <Proportions checks={checks} />
      </div>
    </header>
  )
}

function Proportions({ checks }: { readonly checks: readonly ShownCheck[] }) {
  const parts = kinds
    .map(({ kind, one }) => ({ kind, one, count: checks.filter((check) => check.kind === kind).length }))
    .filter(({ count }) => count > 0)
  let start = 0
  return (
    <>
      <svg class="proportions" width="100%" height="10" aria-hidden="true">
        {parts.map(({ kind, count }) => {
          const share = (100 * count) / checks.length
          const x = start
          start += share
          return <rect class={kind} x={`${x.toFixed(2)}%`} width={`${share.toFixed(2)}%`} height="10" />
        })}
      </svg>
      <ul class="counts">
        {parts.map(({ kind, one, count }) => (
          <li>
            <Mark kind={kind} size={14} />
            <b>{formatCount(count)}</b> {count === 1 || one !== 'warning' ? one : 'warnings'}
          </li>
        ))}
      </ul>
    </>
  )
}
