import { formatCount } from '../../src/text/formatCount.ts'
import type { Kind } from '../terminal/mark.ts'
import { Check } from './Check.tsx'
import { CompactCheck } from './CompactCheck.tsx'
import { FilterBar } from './FilterBar.tsx'
import { kinds } from './kinds.ts'
import type { ShownCheck } from './pageModel.ts'

const folded: readonly Kind[] = ['pass', 'skip']

/** All results, the most severe first; those that need no attention are folded up. */
export function Checks({
  checks,
  file,
}: {
  readonly checks: readonly ShownCheck[]
  readonly file: string | null
}) {
  const groups = kinds
    .map(({ kind, many }) => ({ kind, many, own: checks.filter((check) => check.kind === kind) }))
    .filter(({ own }) => own.length > 0)
  return (
    <section class="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">Checks</h2>
      {checks.length === 0 && <p>No check ran.</p>}
      {checks.length > 0 && <FilterBar checks={checks} />}
      {groups.map(({ kind, many, own }) =>
        folded.includes(kind) ? (
          <details class="group" data-kind={kind}>
            <summary>
              <h3>
                {many} <small>{formatCount(own.length)}</small>
              </h3>
            </summary>
            <ul class="compact">
              {own.map((check) => (
                <CompactCheck check={check} />
              ))}
            </ul>
          </details>
        ) : (
          <div class="group" data-kind={kind}>
            <h3>
              {many} <small>{formatCount(own.length)}</small>
            </h3>
            {own.map((check) => (
              <Check check={check} file={file} />
            ))}
          </div>
        ),
      )}
      <p class="nothing" role="status" hidden />
    </section>
  )
}
