/** What a value is, whatever the file called it; `null` where there is none. */
export type ColumnType = 'integer' | 'float' | 'boolean' | 'string' | 'date' | 'timestamp' | 'null' | 'other'

/** One column of a table. */
export interface Column {
  readonly name: string
  /** The narrowest type that every value of the column has. */
  readonly type: ColumnType
  /** The engine's own name of the type, e.g. `DOUBLE`. */
  readonly nativeType: string
}

export const isNumeric = (column: Column): boolean => column.type === 'integer' || column.type === 'float'
export const isTime = (column: Column): boolean => column.type === 'date' || column.type === 'timestamp'
