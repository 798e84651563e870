import type { Report } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatTime } from '../format/formatTime.ts'
import { verdictOf } from '../terminal/verdictLine.ts'
import { Mark } from './Mark.tsx'
import type { ShownHistory } from './pageModel.ts'
import { Text } from './Text.tsx'
import { TrendRow } from './TrendRow.tsx'

/** More are counted: a page of hundreds of runs shows the newest. */
const listedRuns = 30
const listedTrends = 200

const symbols = { PASS: 'pass', FAIL: 'failure', ERROR: 'error', INCOMPLETE: 'unchecked' } as const

/** All runs, the newest first, and the result of each check in them. */
export function History({ history }: { readonly history: ShownHistory }) {
  const { runs, unsteady, steady } = history
  const times = runs.map(({ startedAt }) => startedAt)
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title">
        History <small>{formatCount(runs.length, 'run')}</small>
      </h2>
      <table class="runs">
        <caption class="unseen">All runs, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">run</th>
            <th scope="col">verdict</th>
            <th scope="col">sample</th>
            <th scope="col">rows</th>
          </tr>
        </thead>
        <tbody>
          {runs
            .toReversed()
            .slice(0, listedRuns)
            .map((run) => (
              <RunRow run={run} />
            ))}
        </tbody>
      </table>
      {runs.length > listedRuns && (
        <p class="aside">and {formatCount(runs.length - listedRuns, 'earlier run')}</p>
      )}
      {unsteady.length > 0 && (
        <table class="trends">
          <caption>
            Checks that did not always pass, the oldest run at the left: the higher the bar, the graver
          </caption>
          <thead>
            <tr>
              <th scope="col">check</th>
              <th scope="col">each run</th>
              <th scope="col">measured</th>
              <th scope="col">trend</th>
            </tr>
          </thead>
          <tbody>
            {unsteady.slice(0, listedTrends).map((shown) => (
              <TrendRow shown={shown} times={times} />
            ))}
          </tbody>
        </table>
      )}
      {unsteady.length > listedTrends && (
        <p class="aside">
          and {formatCount(unsteady.length - listedTrends, 'more check')} that did not always pass
        </p>
      )}
      {steady > 0 && (
        <p class="aside">{formatCount(steady, 'check')} passed, or were skipped, in every run.</p>
      )}
    </section>
  )
}

function RunRow({ run }: { readonly run: Report }) {
  const { word, sentence } = verdictOf(run)
  const { sample } = run.inputs
  return (
    <tr>
      <th scope="row">
        <time datetime={run.startedAt}>{formatTime(run.startedAt)}</time>
      </th>
      <td>
        <Mark kind={symbols[word]} size={13} /> {word}: {sentence}
      </td>
      <td>
        <Text of={sample.version === null ? sample.ref : `${sample.ref} (${sample.version})`} max={80} />
      </td>
      <td>{formatCount(sample.rows)}</td>
    </tr>
  )
}
