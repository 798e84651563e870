import type { Family as FamilyOf } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { colours } from './colours.ts'
import type { ShownCheck } from './pageModel.ts'
import { pValueAxis, type PValueAxis } from './pValueAxis.ts'
import { TestRow } from './TestRow.tsx'

/** More tests than this are listed on demand: those with the smallest p-values are the ones to see. */
const listed = 40

/** Every p-value of the family on one logarithmic line, with the level it was compared with. */
export function Family({
  checks,
  family,
}: {
  readonly checks: readonly ShownCheck[]
  readonly family: FamilyOf
}) {
  const tests = checks
    .flatMap((check) => (check.result.test ? [{ check, test: check.result.test }] : []))
    .sort((a, b) => a.test.pValue - b.test.pValue)
  if (tests.length === 0) return null
  const axis = pValueAxis(
    family,
    tests.map(({ test }) => test),
  )
  const rows = tests.map(({ check, test }) => {
    const rejected = test.adjustedPValue <= family.alpha
    return { rejected, row: <TestRow check={check} test={test} axis={axis} rejected={rejected} /> }
  })
  const { alpha, correction, size, adjustedAlpha } = family
  const corrected = adjustedAlpha !== null && correction !== 'none'
  return (
    <section class="family" aria-labelledby="family-title">
      <h2 id="family-title">Drift tests</h2>
      <p class="lead">
        {formatCount(rows.filter(({ rejected }) => rejected).length)} of {formatCount(size, 'test')} lie at or
        below {levelName(family)} {formatNumber(axis.level)}
        {corrected && `, which is α ${alpha} corrected by ${correction}`}.
      </p>
      <table class="tests">
        <caption class="unseen">All drift tests, the smallest p-value first</caption>
        <Head axis={axis} family={family} />
        <tbody>{rows.slice(0, listed).map(({ row }) => row)}</tbody>
      </table>
      {rows.length > listed && (
        <details>
          <summary>{formatCount(rows.length - listed, 'test')} with larger p-values</summary>
          <table class="tests">
            <tbody>{rows.slice(listed).map(({ row }) => row)}</tbody>
          </table>
        </details>
      )}
    </section>
  )
}

const levelName = ({ adjustedAlpha }: FamilyOf): string => (adjustedAlpha === null ? 'α' : 'α′')

const Head = ({
  axis: { level, place, ticks },
  family,
}: {
  readonly axis: PValueAxis
  readonly family: FamilyOf
}) => (
  <thead>
    <tr>
      <th scope="col">test</th>
      <th scope="col" class="plot">
        <span class="unseen">
          {family.adjustedAlpha === null ? 'adjusted p' : 'p'}, logarithmic; the line is the level
        </span>
        <svg width="100%" height="30" aria-hidden="true">
          {ticks.map(({ value, label, coarse }) => (
            <text
              class={coarse ? undefined : 'fine'}
              x={place(value)}
              y="26"
              text-anchor="middle"
              font-size="11"
              fill={colours.axis}
            >
              {label}
            </text>
          ))}
          <text
            class="gap-text"
            x={place(level)}
            y="11"
            text-anchor="middle"
            font-size="11"
            fill={colours.gap}
          >
            {levelName(family)} {formatNumber(level)}
          </text>
        </svg>
      </th>
      <th scope="col">p</th>
      <th scope="col">adjusted</th>
    </tr>
  </thead>
)
