import type { ComponentChildren } from 'preact'
import type { BothTables } from '../../src/core/bothTables.ts'
import type { Input } from '../../src/core/report.ts'
import { formatBytes } from '../../src/text/formatBytes.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { truncate } from '../../src/text/truncate.ts'
import { formatTime } from '../format/formatTime.ts'
import { lockLine } from '../format/lockLine.ts'
import { plainText } from '../format/plainText.ts'
import { SideHeads } from './SideHeads.tsx'
import { Text } from './Text.tsx'

type Fact = readonly [label: string, tell: (input: Input) => ComponentChildren]

/** The algorithm and enough of the digest to compare two; the rest is in its title. */
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
  ['lock', ({ lock }) => lock && <Text of={lockLine(lock)} max={300} />],
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

/** The identity of one table, or of two side by side. */
export function InputTable({ inputs }: { readonly inputs: BothTables<Input> }) {
  const sides = (['reference', 'sample'] as const).flatMap((side) => {
    const input = inputs[side]
    return input ? [{ side, input }] : []
  })
  const told = facts
    .map(([label, tell]) => ({ label, cells: sides.map(({ input }) => tell(input)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))
  return (
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
  )
}
