import type { Artifact } from '../core/artifact.ts'
import type { TableInfo } from '../core/engine.ts'
import type { Moved } from '../core/moved.ts'
import type { Input, InputColumn } from '../core/report.ts'

/** Facts of a table that are known only after it was read. */
interface Observed {
  readonly spellings?: ReadonlyMap<string, Readonly<Record<string, number>>> | undefined
  readonly moved?: Moved | null | undefined
}

/** Describes where a table came from, and what it was. */
export function describeInput(
  info: TableInfo,
  artifact: Artifact,
  { spellings, moved }: Observed = {},
): Input {
  // Only the engine sees which state of a database it read.
  const {
    ref,
    uri,
    format,
    bytes,
    digest,
    version,
    timestamp,
    parents = [],
    lock,
  } = info.artifact ?? artifact
  return {
    ref,
    uri,
    format,
    rows: info.rows,
    columns: info.columns.map((column): InputColumn => {
      const reading = info.readings?.get(column.name)
      const spelled = spellings?.get(column.name)
      return { ...column, ...(reading && { reading }), ...(spelled && { spellings: spelled }) }
    }),
    bytes,
    digest,
    version,
    timestamp,
    ...(parents.length > 0 && { parents }),
    ...(lock && { lock }),
    ...(moved && { moved }),
  }
}
