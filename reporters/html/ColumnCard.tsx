import type { ColumnProfile } from '../../src/core/columnProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'
import { ClassTable } from './ClassTable.tsx'
import { Figures } from './Figures.tsx'
import { kinds } from './kinds.ts'
import { Mark } from './Mark.tsx'
import { NumberCharts } from './NumberCharts.tsx'
import type { ShownCheck, ShownColumn } from './pageModel.ts'
import { Text } from './Text.tsx'
import { Timeline } from './Timeline.tsx'

/** A column of both tables, and the outcome of its checks. */
export function ColumnCard({ column: { profile, anchor, checks } }: { readonly column: ShownColumn }) {
  const { numbers, times, classes, problems } = profile
  const name = truncate(plainText(profile.name), 80)
  return (
    <article class="card" id={anchor}>
      <header>
        <h3>
          <Text of={profile.name} max={120} />
        </h3>
        <p class="type">{typeOf(profile)}</p>
        <Verdicts checks={checks} />
      </header>
      <div class="body">
        <Figures profile={profile} />
        {numbers && <NumberCharts id={anchor} name={name} numbers={numbers} />}
        {times && <Timeline id={anchor} name={name} times={times} />}
        {classes && <ClassTable classes={classes} />}
      </div>
      {profile.withheld && <p class="aside">Values are withheld; only counts and shapes are shown.</p>}
      {problems?.map((problem) => (
        <p class="aside">
          <Text of={problem} />
        </p>
      ))}
    </article>
  )
}

function typeOf({ reference, sample }: ColumnProfile): string {
  const [before, after] = [reference?.type, sample?.type]
  if (before === undefined) return `${after ?? ''}, in the sample only`
  if (after === undefined) return `${before}, in the reference only`
  return before === after ? before : `${before} → ${after}`
}

/** Failures in words, and the number of passed checks. */
function Verdicts({ checks }: { readonly checks: readonly ShownCheck[] }) {
  const told = checks.filter(({ kind }) => kind !== 'pass' && kind !== 'skip')
  const passed = checks.filter(({ kind }) => kind === 'pass').length
  const skipped = checks.filter(({ kind }) => kind === 'skip').length
  return (
    <ul class="verdicts">
      {told.map(({ kind, anchor, result }) => (
        <li class={kind}>
          <Mark kind={kind} size={13} />
          <span class="unseen">{kinds.find((one) => one.kind === kind)?.one}: </span>
          <a href={`#${anchor}`}>
            <Text of={result.message} max={160} />
          </a>
        </li>
      ))}
      {passed > 0 && (
        <li class="pass">
          <Mark kind="pass" size={13} /> {formatCount(passed, 'check')} passed
        </li>
      )}
      {skipped > 0 && (
        <li class="skip">
          <Mark kind="skip" size={13} /> {formatCount(skipped)} skipped
        </li>
      )}
    </ul>
  )
}
