import type { ColumnDetails } from '../../src/core/dataProfile.ts'
import { truncate } from '../../src/text/truncate.ts'
import { plainText } from '../format/plainText.ts'
import { ClassTable } from '../html/ClassTable.tsx'
import { Figures } from '../html/Figures.tsx'
import { Mark } from '../html/Mark.tsx'
import { NumberCharts } from '../html/NumberCharts.tsx'
import { Text } from '../html/Text.tsx'
import { Timeline } from '../html/Timeline.tsx'
import { detailRows } from './detailRows.ts'
import { levelMark } from './levelMark.ts'
import { searchKey } from './searchKey.ts'
import type { ShownDetails } from './shownDetails.ts'
import { ValueTable } from './ValueTable.tsx'

/** Contents of a column: figures, a chart, its values and its patterns. */
export function DetailCard({
  column: { details: column, anchor, alerts },
  open,
}: {
  readonly column: ShownDetails
  readonly open: boolean
}) {
  const { numbers, times, classes, problems } = column
  const name = truncate(plainText(column.name), 80)
  const compares = column.reference !== null && column.sample !== null
  return (
    <details
      class="card"
      id={anchor}
      open={open}
      data-column={searchKey(column.name)}
      data-alerts={alerts.length}
    >
      <summary>
        <h3>
          <Text of={column.name} max={120} />
        </h3>
        <span class="type">{typeOf(column)}</span>
        {alerts.length > 0 && (
          <ul class="notes-list">
            {alerts.map(({ level, message }) => (
              <li>
                <Mark kind={levelMark[level]} size={13} />
                <span class="unseen">{level}: </span>
                <Text of={message} max={200} />
              </li>
            ))}
          </ul>
        )}
      </summary>
      <div class="body">
        <Figures profile={column} more={detailRows(column)} />
        {numbers && <NumberCharts id={anchor} name={name} numbers={numbers} />}
        {times && <Timeline id={anchor} name={name} times={times} />}
        {compares && classes ? (
          <div class="wide-side">
            <ClassTable classes={classes} />
          </div>
        ) : (
          <Values of={column} wide={!numbers && !times} />
        )}
      </div>
      {column.withheld && (
        <p class="aside">
          {column.personal
            ? 'Values may be about people, so that none is shown.'
            : 'Values are withheld; only counts and shapes are shown.'}
        </p>
      )}
      {problems?.map((problem) => (
        <p class="aside">
          <Text of={problem} />
        </p>
      ))}
    </details>
  )
}

/** The most common values, those that look like missing ones, spellings and patterns. */
function Values({ of: column, wide }: { readonly of: ColumnDetails; readonly wide: boolean }) {
  const side = column.sample ? 'sample' : 'reference'
  const details = column.details[side]
  const rows = column[side]?.rows ?? 0
  if (!details) return null
  const { top, suspects, text } = details
  // Next to a chart, the values that it shows one by one say nothing new.
  const isShown = column.times !== undefined || top === null
  return (
    <div class={wide ? 'wide-side' : 'side'}>
      {!isShown && <ValueTable title="most common" values={top} rows={rows} />}
      <ValueTable title="may stand for missing values" values={suspects} rows={rows} />
      <ValueTable
        title="differ only in case or blanks"
        values={text?.spellings.slice(0, 3).flat().slice(0, 8) ?? []}
        rows={rows}
      />
      <ValueTable
        title="patterns"
        values={text?.patterns?.map(({ regex, count }) => ({ value: regex, count })) ?? []}
        rows={rows}
      />
    </div>
  )
}

function typeOf({ reference, sample }: ColumnDetails): string {
  const [before, after] = [reference?.type, sample?.type]
  if (before === undefined || after === undefined || before === after) return after ?? before ?? ''
  return `${before} → ${after}`
}
