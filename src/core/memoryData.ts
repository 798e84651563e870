import type { Table as ArrowTable } from 'apache-arrow'

/** Data that a program holds: rows, or an Arrow table. */
export type MemoryData = readonly Readonly<Record<string, unknown>>[] | ArrowTable

export const isArrow = (data: object): data is ArrowTable =>
  'schema' in data && 'batches' in data && 'getChild' in data

/** What a program may hand over as data. */
export const isMemoryData = (data: unknown): data is MemoryData =>
  typeof data === 'object' && data !== null && (isArrow(data) || (Array.isArray(data) && data.every(isRow)))

const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null && !Array.isArray(row)
