import { formatCount } from '../../src/text/formatCount.ts'
import { plainText } from '../format/plainText.ts'
import { truncate } from '../../src/text/truncate.ts'
import { kinds } from './kinds.ts'
import { Mark } from './Mark.tsx'
import type { ShownCheck } from './pageModel.ts'

/** By kind the style sheet filters alone; the rest shows where the script runs. */
export function FilterBar({ checks }: { readonly checks: readonly ShownCheck[] }) {
  const columns = new Map(checks.map(({ columnKey, result }) => [columnKey ?? '', result.column ?? '']))
  columns.delete('')
  const severities = new Map(checks.map(({ result: { severity } }) => [severity, severity]))
  const present = kinds
    .map(({ kind, many }) => ({ kind, many, count: checks.filter((check) => check.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return (
    <form class="filter" aria-label="Filter checks">
      <fieldset>
        <legend class="unseen">Show</legend>
        <label>
          <input type="radio" name="kind" id="show-all" value="all" checked />
          <span>All {formatCount(checks.length)}</span>
        </label>
        {present.map(({ kind, many, count }) => (
          <label>
            <input type="radio" name="kind" id={`show-${kind}`} value={kind} />
            <span>
              <Mark kind={kind} size={12} /> {many} {formatCount(count)}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="finer" hidden>
        {severities.size > 1 && <Choice name="severity" all="any severity" choices={severities} />}
        {columns.size > 1 && <Choice name="column" all="any column" choices={columns} />}
        <input type="search" name="q" placeholder="Search" aria-label="Search checks" />
      </div>
    </form>
  )
}

const Choice = ({
  name,
  all,
  choices,
}: {
  readonly name: string
  readonly all: string
  readonly choices: ReadonlyMap<string, string>
}) => (
  <select name={name} aria-label={name}>
    <option value="">{all}</option>
    {[...choices].map(([value, name]) => (
      <option value={value}>{truncate(plainText(name), 60)}</option>
    ))}
  </select>
)
