import { formatCount } from '../../src/text/formatCount.ts'
import { ColumnCard } from './ColumnCard.tsx'
import { Mark } from './Mark.tsx'
import type { ShownColumn } from './pageModel.ts'
import { Text } from './Text.tsx'

/** One card a column; those with trouble come first. */
export function Columns({ columns }: { readonly columns: readonly ShownColumn[] }) {
  if (columns.length === 0) return null
  return (
    <section class="columns" aria-labelledby="columns-title">
      <h2 id="columns-title">
        Columns <small>{formatCount(columns.length)}</small>
      </h2>
      <nav class="index" aria-label="Columns">
        <ul>
          {columns.map(({ profile, anchor, checks: [gravest] }) => (
            <li>
              <a href={`#${anchor}`}>
                {gravest && <Mark kind={gravest.kind} size={11} />}
                <Text of={profile.name} max={40} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {columns.map((column) => (
        <ColumnCard column={column} />
      ))}
    </section>
  )
}
