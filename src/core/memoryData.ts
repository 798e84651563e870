import type { Table as ArrowTable } from 'apache-arrow'

/** One row that a program holds. */
export type MemoryRow = Readonly<Record<string, unknown>>

/** Data that a program holds: rows, or an Arrow table. The type of a row may be an interface, which has no index signature. */
export type MemoryData = readonly object[] | ArrowTable

export const isArrow = (data: object): data is ArrowTable =>
  'schema' in data && 'batches' in data && 'getChild' in data

/** Reports whether a value is an array of rows or an Arrow table. */
export const isMemoryData = (data: unknown): data is MemoryData =>
  typeof data === 'object' &&
  data !== null &&
  (isArrow(data) || (Array.isArray(data) && data.every(isMemoryRow)))

export const isMemoryRow = (row: unknown): row is MemoryRow =>
  typeof row === 'object' && row !== null && !Array.isArray(row)
