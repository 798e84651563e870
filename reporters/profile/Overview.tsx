import type { SideProfile } from '../../src/core/columnProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { formatNumber } from '../../src/text/formatNumber.ts'
import { formatPercent } from '../../src/text/formatPercent.ts'
import { colours } from '../html/colours.ts'
import { Mark } from '../html/Mark.tsx'
import { Swatch } from '../html/Swatch.tsx'
import { Text } from '../html/Text.tsx'
import { columnSummary } from './columnSummary.ts'
import { levelMark } from './levelMark.ts'
import { searchKey } from './searchKey.ts'
import type { ShownDetails } from './shownDetails.ts'
import { Sparkline } from './Sparkline.tsx'

/** A line for each column, and a search that the script adds. */
export function Overview({
  columns,
  compares,
}: {
  readonly columns: readonly ShownDetails[]
  readonly compares: boolean
}) {
  return (
    <section aria-labelledby="overview-title">
      <h2 id="overview-title">
        Columns <small>{formatCount(columns.length)}</small>
      </h2>
      <form class="find" aria-label="Find columns" hidden>
        <input type="search" name="q" placeholder="Find a column" aria-label="Find a column" />
        <label>
          <input type="checkbox" name="alerts" /> with alerts
        </label>
      </form>
      <table class="overview">
        <caption class="unseen">A line for each column</caption>
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">type</th>
            <th scope="col">missing</th>
            <th scope="col" class="count">
              distinct
            </th>
            {compares && (
              <th scope="col" class="count">
                distance
              </th>
            )}
            <th scope="col">
              {compares ? (
                <>
                  <Swatch side="reference" /> <Swatch side="sample" />
                </>
              ) : (
                'distribution'
              )}
            </th>
            <th scope="col">values</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <Line column={column} compares={compares} />
          ))}
        </tbody>
      </table>
      <p class="nothing" role="status" />
    </section>
  )
}

function Line({
  column: { details, anchor, alerts },
  compares,
}: {
  readonly column: ShownDetails
  readonly compares: boolean
}) {
  const side = details.sample ? 'sample' : 'reference'
  const own = details[side]
  const [first] = alerts.filter(({ level }) => level !== 'low')
  return (
    <tr data-column={searchKey(details.name)} data-alerts={alerts.length}>
      <th scope="row">
        {first && (
          <>
            <Mark kind={levelMark[first.level]} size={13} />
            <span class="unseen">alert: </span>
          </>
        )}
        <a href={`#${anchor}`}>
          <Text of={details.name} max={40} />
        </a>
      </th>
      <td class="kind">{own?.type}</td>
      <td class="missing">{own && <Missing of={own} />}</td>
      <td class="count">{typeof own?.distinct === 'number' ? formatCount(own.distinct) : '–'}</td>
      {compares && (
        <td class={`count${details.distance && !details.distance.isUsual ? '' : ' none'}`}>
          {details.distance ? `${details.distance.name} ${formatNumber(details.distance.value)}` : '–'}
        </td>
      )}
      <td>
        <Sparkline profile={details} />
      </td>
      <td class="words">
        <Text of={columnSummary(details, side)} max={110} />
      </td>
    </tr>
  )
}

/** The share of missing values as a bar and in words. */
function Missing({ of: { rows, nulls, nans } }: { readonly of: SideProfile }) {
  const share = rows === 0 ? 0 : (nulls + nans) / rows
  if (share === 0) return <span class="none">none</span>
  return (
    <>
      <svg class="meter" width="44" height="8" aria-hidden="true">
        <rect class="track" width="44" height="8" rx="2" fill={colours.grid} />
        <rect
          class="gap-fill"
          width={Math.max(1, 44 * share).toFixed(1)}
          height="8"
          rx="2"
          fill={colours.gap}
        />
      </svg>
      {formatPercent(share)}
    </>
  )
}
