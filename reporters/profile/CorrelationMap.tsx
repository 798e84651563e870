import type { Correlations, CorrelatedPair } from '../../src/core/dataProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { truncate } from '../../src/text/truncate.ts'
import { plainText } from '../format/plainText.ts'
import { Text } from '../html/Text.tsx'

/** A map of more columns is too small to read; the pairs are listed. */
const mostMapped = 19
const mostListed = 12
const [cell, label] = [24, 130]

/** How strongly the order of one column follows that of another. */
export function CorrelationMap({
  correlations: { columns, pairs, rows },
  anchorOf,
}: {
  readonly correlations: Correlations
  readonly anchorOf: ReadonlyMap<string, string>
}) {
  const compares = rows.reference !== null && rows.sample !== null
  const known = pairs.filter(({ reference, sample }) => reference !== null || sample !== null)
  if (known.length === 0) return null
  const read = [rows.reference, rows.sample].filter((count) => count !== null)
  return (
    <section aria-labelledby="correlations-title">
      <h2 id="correlations-title">Correlations</h2>
      <div class="heat">
        {columns.length <= mostMapped && <Map columns={columns} pairs={pairs} />}
        <table>
          <caption>
            {compares ? 'Pairs that changed most' : 'Strongest pairs'}: rank correlation in{' '}
            {formatCount(Math.max(...read), 'row')}
          </caption>
          <thead>
            <tr>
              <th scope="col">columns</th>
              {compares && <th scope="col">reference</th>}
              <th scope="col">{compares ? 'sample' : 'correlation'}</th>
            </tr>
          </thead>
          <tbody>
            {known.slice(0, mostListed).map(({ columns: [a, b], reference, sample }) => (
              <tr>
                <th scope="row">
                  <Name of={a} anchorOf={anchorOf} /> and <Name of={b} anchorOf={anchorOf} />
                </th>
                {compares && <td>{inWords(reference)}</td>}
                <td>{inWords(sample ?? reference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Name = ({ of, anchorOf }: { readonly of: string; readonly anchorOf: ReadonlyMap<string, string> }) => (
  <a href={`#${anchorOf.get(of) ?? 'main'}`}>
    <code>
      <Text of={of} max={30} />
    </code>
  </a>
)

const inWords = (value: number | null): string =>
  value === null
    ? '–'
    : value
        .toFixed(2)
        .replace('-', '−')
        .replace(/^−0\.00$/, '0.00')

/** One square for every two columns, left of the one's name and below the other's: the stronger, the darker. */
function Map({
  columns,
  pairs,
}: {
  readonly columns: readonly string[]
  readonly pairs: readonly CorrelatedPair[]
}) {
  const place = new globalThis.Map(columns.map((name, i) => [name, i]))
  const size = columns.length * cell
  return (
    <svg
      class="chart"
      width={label + size}
      height={size + 2}
      viewBox={`0 0 ${label + size} ${size + 2}`}
      role="img"
      aria-labelledby="heat-t heat-d"
      font-size="11"
    >
      <title id="heat-t">Map of rank correlations</title>
      <desc id="heat-d">
        A square for every two columns, darker for stronger correlations; the table beside it lists the
        strongest.
      </desc>
      {pairs.map(({ columns: [a, b], reference, sample }) => {
        const value = sample ?? reference
        if (value === null) return null
        return (
          <rect
            class={value < 0 ? 'negative' : 'positive'}
            x={place.get(a)! * cell + 1}
            y={place.get(b)! * cell + 1}
            width={cell - 2}
            height={cell - 2}
            rx="3"
            fill={value < 0 ? '#b3261e' : '#2447c5'}
            fill-opacity={Math.max(0.04, Math.abs(value)).toFixed(2)}
          >
            <title>{`${truncate(plainText(a), 40)} and ${truncate(plainText(b), 40)}: ${inWords(value)}`}</title>
          </rect>
        )
      })}
      <g class="labels">
        {columns.map((name, i) => (
          <text x={i * cell + 5} y={i * cell + cell / 2 + 4}>
            {truncate(plainText(name), 20)}
          </text>
        ))}
      </g>
    </svg>
  )
}
