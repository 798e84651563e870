import type { Artifact } from '../../../core/artifact.ts'
import { isArrow, type MemoryRow } from '../../../core/memoryData.ts'
import { appendArrow } from '../arrow/appendArrow.ts'
import { appendRows } from './appendRows.ts'
import type { OpenTableFunction } from '../openTable.ts'

/** Data of the program itself is copied in through the appender. */
export const openMemory: OpenTableFunction = (session, table, { memory = [] }: Artifact) =>
  isArrow(memory)
    ? appendArrow(session, table, [{ name: 'the Arrow table', data: memory }])
    : appendRows(session, table, memory as readonly MemoryRow[])
