import { isMemoryData, type MemoryData, type MemoryRow } from './memoryData.ts'

/** A table as a program gives it: the name of an artifact, rows, an Arrow table, or rows that arrive over time. */
export type DataSource = string | MemoryData | RowStream

/** Rows that arrive one by one or in batches, e.g. from a database cursor. */
export type RowStream = AsyncIterable<MemoryRow | readonly MemoryRow[]>

export const isRowStream = (value: unknown): value is RowStream =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** Reports whether a value can be read as a table. The rows of a stream are looked at when they arrive. */
export const isDataSource = (value: unknown): value is DataSource =>
  typeof value === 'string' ? value !== '' : isRowStream(value) || isMemoryData(value)
