import type { Alert } from '../../src/core/dataProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { Mark } from '../html/Mark.tsx'
import { Text } from '../html/Text.tsx'
import { levelMark } from './levelMark.ts'

/** Alerts that are shown at once; the others are folded. */
const mostShown = 12
/** A page of more says no more. */
const mostListed = 300

/** Alerts, the most important first. */
export function AlertList({
  alerts,
  anchorOf,
}: {
  readonly alerts: readonly Alert[]
  readonly anchorOf: ReadonlyMap<string, string>
}) {
  const [shown, rest] = [alerts.slice(0, mostShown), alerts.slice(mostShown, mostListed)]
  return (
    <section class="alerts" aria-labelledby="alerts-title">
      <h2 id="alerts-title">
        Look at these first <small>{formatCount(alerts.length)}</small>
      </h2>
      {alerts.length === 0 && <p class="aside">Nothing stands out.</p>}
      <List alerts={shown} anchorOf={anchorOf} />
      {rest.length > 0 && (
        <details>
          <summary>{formatCount(rest.length)} more</summary>
          <List alerts={rest} anchorOf={anchorOf} />
          {alerts.length > mostListed && (
            <p class="aside">{formatCount(alerts.length - mostListed)} others are in the JSON profile.</p>
          )}
        </details>
      )}
    </section>
  )
}

const List = ({
  alerts,
  anchorOf,
}: {
  readonly alerts: readonly Alert[]
  readonly anchorOf: ReadonlyMap<string, string>
}) => (
  <ul>
    {alerts.map(({ level, column, message }) => (
      <li class={level}>
        <Mark kind={levelMark[level]} size={15} />
        {column === null ? (
          <span class="whole">table</span>
        ) : (
          <a href={`#${anchorOf.get(column) ?? 'main'}`}>
            <Text of={column} max={40} />
          </a>
        )}
        <span>
          <span class="unseen">{level}: </span>
          <Text of={message} max={300} />
        </span>
      </li>
    ))}
  </ul>
)
