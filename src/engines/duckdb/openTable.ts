import type { Table } from '../../core/table.ts'
import type { TableInfo } from '../../core/engine.ts'
import type { Artifact } from '../../core/artifact.ts'
import type { CsvOptions } from '../../core/csvOptions.ts'
import type { Value } from '../../core/row.ts'
import type { Column } from '../../sql/column.ts'
import type { AggregateExpr } from '../../sql/ast.ts'
import type { Relation } from '../sql/render.ts'
import type { Session } from './session.ts'

export interface ReadOptions extends CsvOptions {
  /** What columns of CSV files hold, by name, where it should not be guessed: `{ zip: 'string' }`. */
  readonly types?: Readonly<Record<string, string>>
  /** Where the rows of JSON files are, if these are one object each: `data`, `response.items`; `.` for columns of lists. */
  readonly records?: string
  /**
   * CSV files will be scanned often, and all of their columns: they are loaded while they are proven. By default, those of
   * a size for which it pays are.
   */
  readonly load?: boolean
  /** Aggregates of all rows that a table with these columns will need: a CSV file computes them while its types are proven. */
  readonly aggregatesOf?: (table: Table, columns: readonly Column[]) => readonly AggregateExpr[]
}

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
