import type { Artifact } from '../../core/artifact.ts'
import type { DatabaseTable } from '../../core/databaseTable.ts'
import type { Row } from '../../core/row.ts'
import type { Column } from '../../sql/column.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import type { Dialect } from '../sql/dialect.ts'

/** A table as a database has it, before its values are counted. */
export interface RemoteTable {
  readonly from: SqlText
  readonly columns: readonly Column[]
  readonly identity: Pick<Artifact, 'version' | 'timestamp'>
}

/** A dialect of a database that computes. */
export interface PushdownDialect extends Dialect {
  /** The place, from 0, of the first of ascending finite edges that isn't below a finite double; their number if all are below. */
  bucket(of: SqlText, edges: readonly number[]): SqlText
}

/** A connection to a database that only reads. */
export interface Driver {
  /** Whether all statements see one state of the data, as in a transaction. */
  readonly isOneState: boolean
  readonly dialect: PushdownDialect
  describe(table: DatabaseTable): Promise<RemoteTable>
  /** Rows of a table, about, without reading it; `null` if the database doesn't know. */
  estimate(table: DatabaseTable): Promise<number | null>
  rows(statement: SqlText): Promise<readonly Row[]>
  stream(statement: SqlText): AsyncIterable<readonly Row[]>
  /** Bytes that the server has sent up to now. */
  received(): number
  close(): Promise<void>
}

export type OpenDriver = (table: DatabaseTable) => Promise<Driver>
