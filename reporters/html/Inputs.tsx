import { familyLine } from '../format/familyLine.ts'
import type { ComponentChildren } from 'preact'
import type { Input, Report } from '../../src/core/report.ts'
import { formatBytes } from '../../src/text/formatBytes.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatTime } from '../format/formatTime.ts'
import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'
import { ColumnsRead } from './ColumnsRead.tsx'
import { SideHeads } from './SideHeads.tsx'
import { Text } from './Text.tsx'

type Fact = readonly [label: string, tell: (input: Input) => ComponentChildren]

/** The algorithm and enough of the digest to tell two apart; the rest is in its title. */
const digestLength = 24

const facts: readonly Fact[] = [
  [
    'data',
    ({ ref }) => (
      <strong>
        <Text of={ref} />
      </strong>
    ),
  ],
  [
    'size',
    ({ rows, columns, format, bytes }) =>
      [
        formatCount(rows, 'row'),
        formatCount(columns.length, 'column'),
        format,
        ...(bytes === null ? [] : [formatBytes(bytes)]),
      ].join(' · '),
  ],
  ['version', ({ version }) => version && <Text of={version} />],
  ['changed', ({ timestamp }) => timestamp && <time datetime={timestamp}>{formatTime(timestamp)}</time>],
  [
    'digest',
    ({ digest }) =>
      digest && (
        <code title={truncate(plainText(digest), 200)}>
          <Text of={digest} max={digestLength} />
        </code>
      ),
  ],
]

/** What ran on what: enough to find the same data again, and to run it again. */
export function Inputs({ report }: { readonly report: Report }) {
  const { inputs, command } = report
  const sides = (['reference', 'sample'] as const).flatMap((side) => {
    const input = inputs[side]
    return input ? [{ side, input }] : []
  })
  const told = facts
    .map(([label, tell]) => ({ label, cells: sides.map(({ input }) => tell(input)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))
  return (
    <section class="inputs" aria-labelledby="inputs-title">
      <h2 id="inputs-title" class="unseen">
        What ran on what
      </h2>
      <table class="facts">
        <caption class="unseen">Identity of the data</caption>
        <thead>
          <tr>
            <SideHeads sides={sides.map(({ side }) => side)} />
          </tr>
        </thead>
        <tbody>
          {told.map(({ label, cells }) => (
            <tr>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td>{cell ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <How report={report} />
      <ColumnsRead inputs={inputs} />
      {command !== undefined && (
        <figure class="command">
          <figcaption>run it again</figcaption>
          <pre tabIndex={0}>
            <code>
              <Text of={command} max={4000} />
            </code>
          </pre>
        </figure>
      )}
    </section>
  )
}

/** How it was decided. */
const How = ({ report: { suite, family, tool } }: { readonly report: Report }) => (
  <dl class="facts">
    <div>
      <dt>suite</dt>
      <dd>
        {suite.file === null ? (
          'computed from the reference'
        ) : (
          <>
            <Text of={suite.name} /> in <Text of={suite.file} />
          </>
        )}
      </dd>
    </div>
    {family && (
      <div>
        <dt>drift</dt>
        <dd>{familyLine(family)}</dd>
      </div>
    )}
    <div>
      <dt>tool</dt>
      <dd>
        {tool.name} {tool.version}
      </dd>
    </div>
  </dl>
)
