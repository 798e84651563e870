import { isMemoryData, type MemoryData } from './memoryData.ts'

/** The name of an artifact, or those of the parts of one table. */
export type NamedData = string | readonly string[]

/** A table as a program gives it: named, rows, an Arrow table, or rows that arrive over time. */
export type DataSource = NamedData | MemoryData | RowStream

/** Rows that arrive one by one or in batches, e.g. from a database cursor. */
export type RowStream = AsyncIterable<object | readonly object[]>

export const isRowStream = (value: unknown): value is RowStream =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** Reports whether a value can be read as a table. The rows of a stream are looked at when they arrive. */
export const isDataSource = (value: unknown): value is DataSource =>
  isNamedData(value) || isRowStream(value) || isMemoryData(value)

/** Reports whether a source is named, and not in memory. */
export const isNamedData = (value: unknown): value is NamedData =>
  isName(value) || (Array.isArray(value) && value.length > 0 && value.every(isName))

const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''
