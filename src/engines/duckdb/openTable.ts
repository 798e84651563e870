import type { Table } from '../../core/table.ts'
import type { TableInfo } from '../../core/engine.ts'
import type { Artifact } from '../../core/artifact.ts'
import type { Value } from '../../core/row.ts'
import type { Relation } from '../sql/render.ts'
import type { ReadOptions } from './readOptions.ts'
import type { Session } from './session.ts'

/** A table that can be queried: what is known of it, and how a statement names it. */
export interface OpenTable extends TableInfo {
  readonly relation: Relation
  /** State of the data, where only the engine sees it. */
  readonly identity?: Pick<Artifact, 'version' | 'timestamp'>
  /** Aggregates of all rows that were measured while it was opened, by their `valueKey`. */
  readonly measured?: ReadonlyMap<string, Value>
}

/** Makes the files of an artifact readable as a table. */
export type OpenTableFunction = (
  session: Session,
  table: Table,
  artifact: Artifact,
  options: ReadOptions,
) => Promise<OpenTable>
