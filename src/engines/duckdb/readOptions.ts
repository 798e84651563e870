import type { CsvOptions } from '../../core/csvOptions.ts'
import type { Table } from '../../core/table.ts'
import type { AggregateExpr } from '../../sql/ast.ts'
import type { Column } from '../../sql/column.ts'

/** How files are read. */
export interface ReadOptions extends CsvOptions {
  /** Types of columns of CSV files, by name, instead of inferred ones: `{ zip: 'string' }`. */
  readonly types?: Readonly<Record<string, string>>
  /** Where the rows of JSON files are, if these are one object each: `data`, `response.items`; `.` for columns of lists. */
  readonly records?: string
  /**
   * CSV files will be scanned often, and all of their columns: they are loaded while they are proven. By default, those of
   * a size for which it pays are.
   */
  readonly load?: boolean
  /** Bytes that the engine may use. Default: enough. */
  readonly memory?: number
  /** Bytes that the engine may use while nothing else holds data. */
  readonly loadMemory?: number
  /** Aggregates of all rows that a table with these columns will need: a CSV file computes them while its types are proven. */
  readonly aggregatesOf?: (table: Table, columns: readonly Column[]) => readonly AggregateExpr[]
}
