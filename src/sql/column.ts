/** Type of a value, whatever the file called it; `null` for a column without values. */
export type ColumnType = 'integer' | 'float' | 'boolean' | 'string' | 'date' | 'timestamp' | 'null' | 'other'

/** The type that the text of a column seems to have, why it isn't read as that, and how to read it. */
export interface Unread {
  readonly as: 'number' | 'date' | 'cells'
  /** The finding, and the remedy. */
  readonly why: string
  /** How to read it. */
  readonly remedy: string
}

/** One column of a table. */
export interface Column {
  readonly name: string
  /** The narrowest type that every value of the column has. */
  readonly type: ColumnType
  /** The engine's own name of the type, e.g. `DOUBLE`. */
  readonly nativeType: string
  /** Set where its values seem to be something that they aren't read as. */
  readonly unread?: Unread
  /** How many values keep it from the type of all others: it is read as text because of them. */
  readonly misfits?: number
  /** Digits of its numbers as a text file writes them, where arithmetic needs to know. */
  readonly digits?: WrittenDigits
}

/** Most digits before the point and behind it. A double has each number of up to 15 digits. */
export interface WrittenDigits {
  readonly whole: number
  readonly places: number
}

export const isNumeric = (column: Column): boolean => column.type === 'integer' || column.type === 'float'
export const isTime = (column: Column): boolean => column.type === 'date' || column.type === 'timestamp'
