import type { Artifact } from './artifact.ts'
import type { Column } from '../sql/column.ts'
import type { NumbersSummary } from './numbersSummary.ts'
import type { Reading } from './reading.ts'
import type { Moved } from './moved.ts'
import type { Row } from './row.ts'
import type { Table } from './table.ts'
import type { Expr, Query } from '../sql/ast.ts'
import type { SampleAnswer, SampleRequest } from '../stats/binning/bucketRequest.ts'
import type { TensorInfo } from './tensorInfo.ts'

/** Facts about a table that an engine knows before anything is measured. */
export interface TableInfo {
  readonly columns: readonly Column[]
  readonly rows: number
  /** The fields of structs, each called `a.b`. */
  readonly fields?: readonly Column[]
  /** Damage found while reading (short rows, bad bytes), each one sentence with its line number. Nothing is left out because of it. */
  readonly findings: readonly string[]
  /** From which values the types were read, by column; absent where the data declares its types. */
  readonly readings?: ReadonlyMap<string, Reading>
  /** Oddities that damage nothing, one sentence each. */
  readonly notes?: readonly string[]
  /** The NumPy arrays that it was read from. */
  readonly tensors?: readonly TensorInfo[]
  /** Its files; absent if a program made it. */
  readonly artifact?: Artifact
  /** When it was read: ages are counted back from here. */
  readonly readAt?: Date
}

export interface WriteOptions {
  /** Numbers of the rows that are written. The query selects the number of a row first. Default: all rows. */
  readonly only?: AsyncIterable<readonly number[]> | undefined
  /** Whether CSV has the cells as they are. Default: formulas are guarded, and what nobody sees is escaped. */
  readonly raw?: boolean | undefined
}

/** Where data lives and metrics are computed. */
export interface Engine {
  readonly name: string
  readonly tables: ReadonlyMap<Table, TableInfo>
  /**
   * Prepares a measurement: knowing which columns will be read and by how many scans, it can load those that are read
   * often. Each column is read by at most `scansOfColumn` of them.
   */
  prepare(table: Table, columns: readonly string[], scans: number, scansOfColumn?: number): Promise<void>
  /** Whether queries that are made at the same time share statements. */
  readonly gathers?: true
  query(table: Table, query: Query): Promise<readonly Row[]>
  /** What `query` gives, in batches as they come, so that there may be more of it than memory holds. */
  stream(table: Table, query: Query): AsyncIterable<readonly Row[]>
  /**
   * Writes what `query` gives to a file, as CSV or Parquet by the file's name, in the order of the query and whatever the
   * number of rows: whole or not at all.
   */
  write(table: Table, query: Query, file: string, options?: WriteOptions): Promise<void>
  /** One column's numbers in no particular order, NULL and NaN left out. */
  numbers(table: Table, of: Expr, where?: Expr): Promise<Float64Array>
  /**
   * Counts doubles in buckets, or reads those of some buckets, in one pass for all requests of a moment. NULL and NaN are left
   * out. Absent where an engine can't count so, and columns of any length are read into memory.
   */
  readonly buckets?: (table: Table, of: Expr, request: SampleRequest, where?: Expr) => Promise<SampleAnswer>
  /** The most edges of one request of buckets, where a statement has them. Such an engine gives no ranges. Default: no limit. */
  readonly mostEdges?: number
  /** Rows above which numbers are counted where they are, as reading them would move them. Default: as memory allows. */
  readonly mostNumbers?: number
  /** How many numbers fit into memory at a time. Default: 512 MiB of them. */
  readonly numbersInMemory?: number
  /** The `--memory-limit` that a number of numbers need in memory, e.g. `900 MB`; null if they fit. Absent where there is none. */
  readonly limitFor?: (numbers: number) => string | null
  /** Summarizes numbers that a lock doesn't hold one by one; null where it holds them. Absent where all are there. */
  readonly summary?: (table: Table, of: Expr) => NumbersSummary | null
  /**
   * Copies the rows of a table for which a condition is true, and makes an engine of the copy, which is closed apart: for many
   * queries of few rows. Absent where the engine can't.
   */
  readonly copyRows?: (table: Table, where: Expr) => Promise<Engine>
  /**
   * Runs a user's own SELECT. The tables have their own names in it; it can change nothing and read nothing else;
   * otherwise it is rejected with a `UsageError`.
   */
  select(statement: string): AsyncIterable<readonly Row[]>
  /** Throws if a table changed since it was opened. Absent where all queries see one state of the data. */
  readonly checkUnchanged?: () => Promise<void>
  /** Statements and bytes of a table up to now; null, and absent, for data on this machine. */
  readonly moved?: (table: Table) => Moved | null
  /** Notes statements instead of running them, for `--explain`. Absent for data on this machine. */
  readonly rehearsal?: () => Rehearsal
  /** Oddities of the run that damage nothing, one sentence each. */
  readonly notes?: readonly string[]
  /** The most bytes of temporary files at a time. Absent where an engine writes none on this machine. */
  readonly spilled?: () => number
  /** Whether `query` knows exact sums and means of doubles, in the scan that makes other aggregates. Default: no. */
  readonly exactSums?: boolean
  /** The text that `query` would run, for `--explain`. */
  explain(table: Table, query: Query): string
  close(): Promise<void>
}

/** A statement that would run. */
export interface Rehearsed {
  /** The name of the engine that would run it. */
  readonly engine: string
  readonly table: Table
  readonly text: string
  /** How much it would move to this machine at most; null for data that is there. */
  readonly moves: {
    readonly rows: number
    readonly columns: number
    /** About. */
    readonly bytes: number
  } | null
}

/** An engine that answers nothing, and notes the statements that it would run. */
export interface Rehearsal {
  readonly engine: Engine
  /** The statements of all requests up to now. */
  statements(): Promise<readonly Rehearsed[]>
  /** The statements of a column of numbers that depend on the first ones, in words. */
  readonly later: string
}
