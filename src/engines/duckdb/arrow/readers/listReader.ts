import { LIST, listValue } from '@duckdb/node-api'
import { DataType, type Data, type FixedSizeList, type LargeList, type List } from 'apache-arrow'
import type { ArrowReader, ReaderOf } from './arrowReader.ts'
import { cellsBetween } from './cellsBetween.ts'
import { orNull } from './orNull.ts'

/** Reads lists of any length and of a fixed one. */
export function listReader(
  name: string,
  type: List | LargeList | FixedSizeList,
  readerOf: ReaderOf,
): ArrowReader {
  const items = readerOf(name, type.children[0]!.type as DataType)
  return {
    type: LIST(items.type),
    read(data) {
      const cell = items.read(data.children[0] as Data)
      const start = DataType.isFixedSizeList(type)
        ? (row: number) => row * type.listSize
        : (row: number) => Number((data.valueOffsets as ArrayLike<number>)[row])
      return orNull(data, (row) => listValue(cellsBetween(cell, start(row), start(row + 1))))
    },
  }
}
