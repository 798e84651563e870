import type { ColumnProfile, NumberSummary, SideProfile, TimeSummary } from '../../src/core/columnProfile.ts'
import type { BothTables } from '../../src/core/bothTables.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatFigure } from '../format/formatFigure.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { formatTime } from '../format/formatTime.ts'
import { SideHeads } from './SideHeads.tsx'

/** A figure of each table. */
export type FigureRow = readonly [label: string, cells: BothTables<string>]

/** Counts of a column, the tables next to each other. */
export function Figures({
  profile,
  more = [],
}: {
  readonly profile: ColumnProfile
  readonly more?: readonly FigureRow[]
}) {
  const sides = (['reference', 'sample'] as const).filter((side) => profile[side] !== null)
  const rows = [
    ...countRows(profile),
    ...numberRows(profile.numbers?.summary),
    ...timeRows(profile.times?.summary),
    ...more,
  ]
  return (
    <table class="figures">
      <caption class="unseen">Figures</caption>
      <thead>
        <tr>
          <SideHeads sides={sides} />
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, cells]) => (
          <tr>
            <th scope="row">{label}</th>
            {sides.map((side) => (
              <td>{cells[side] ?? '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const each = <T,>({ reference, sample }: BothTables<T>, tell: (of: T) => string): BothTables<string> => ({
  reference: reference === null ? null : tell(reference),
  sample: sample === null ? null : tell(sample),
})

const share = (count: number, { rows }: SideProfile): string =>
  count === 0 ? '0' : `${formatCount(count)} (${formatPercent(count / rows)})`

function countRows(profile: ColumnProfile): readonly FigureRow[] {
  const some = (count: (of: SideProfile) => number): boolean =>
    [profile.reference, profile.sample].some((side) => side !== null && count(side) > 0)
  const row = (label: string, count: (of: SideProfile) => number): FigureRow => [
    label,
    each(profile, (side) => share(count(side), side)),
  ]
  const distinct: FigureRow = [
    'distinct',
    each(profile, ({ distinct: own }) => (own === null ? '–' : formatCount(own))),
  ]
  return [
    row('missing', ({ nulls }) => nulls),
    ...(some(({ nans }) => nans) ? [row('NaN', ({ nans }) => nans)] : []),
    ...(some(({ empties }) => empties) ? [row('empty text', ({ empties }) => empties)] : []),
    ...(some(({ infinities }) => infinities) ? [row('infinite', ({ infinities }) => infinities)] : []),
    distinct,
  ]
}

const orDash = (value: number | null): string => (value === null ? '–' : formatFigure(value))

const quantile =
  (p: number) =>
  (of: NumberSummary): string => {
    const found = of.quantiles.find((one) => one.p === p)
    return found ? formatFigure(found.value) : '–'
  }

const figures: readonly (readonly [label: string, tell: (of: NumberSummary) => string])[] = [
  ['mean', ({ mean }) => orDash(mean)],
  ['std. dev.', ({ sd }) => orDash(sd)],
  ['minimum', ({ min }) => formatFigure(min)],
  ['5th percentile', quantile(0.05)],
  ['median', quantile(0.5)],
  ['95th percentile', quantile(0.95)],
  ['maximum', ({ max }) => formatFigure(max)],
]

const numberRows = (summary: BothTables<NumberSummary> | undefined): readonly FigureRow[] =>
  !summary || (!summary.reference && !summary.sample)
    ? []
    : figures.map(([label, tell]): FigureRow => [label, each(summary, tell)])

/** The timeline next to it says that it is in UTC. */
const withoutZone = (iso: string): string => formatTime(iso).replace(' UTC', '')

const times: readonly (readonly [label: string, tell: (of: TimeSummary) => string])[] = [
  ['first', ({ min }) => withoutZone(min)],
  ['median', ({ median }) => withoutZone(median)],
  ['last', ({ max }) => withoutZone(max)],
]

const timeRows = (summary: BothTables<TimeSummary> | undefined): readonly FigureRow[] =>
  !summary || (!summary.reference && !summary.sample)
    ? []
    : times.map(([label, tell]): FigureRow => [label, each(summary, tell)])
