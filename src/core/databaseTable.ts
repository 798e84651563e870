/** A table of a database, or a query of it. */
export interface DatabaseTable {
  /** File, directory, or URL of a server without a password. */
  readonly location: string
  /** Name of the table, after that of its schema; of a workbook, the sheet. */
  readonly table?: readonly string[]
  /** A SELECT in the database's own SQL. */
  readonly query?: string
  /** Version of the table, where a lake has several. */
  readonly version?: string
  /** Password of the user. It is never printed or written. */
  readonly password?: string
}
