import { MAP, mapValue } from '@duckdb/node-api'
import type { Data, DataType, Map_, Struct } from 'apache-arrow'
import type { ArrowReader, ReaderOf } from './arrowReader.ts'
import { cellsBetween } from './cellsBetween.ts'
import { orNull } from './orNull.ts'

/** Reads maps, which Arrow stores as lists of pairs. */
export function mapReader(name: string, type: Map_, readerOf: ReaderOf): ArrowReader {
  const [key, value] = (type.children[0]!.type as Struct).children.map((field) =>
    readerOf(name, field.type as DataType),
  )
  return {
    type: MAP(key!.type, value!.type),
    read(data) {
      const [keys, values] = data.children[0]!.children as readonly Data[]
      const [keyCell, valueCell] = [key!.read(keys!), value!.read(values!)]
      const start = (row: number): number => Number((data.valueOffsets as ArrayLike<number>)[row])
      return orNull(data, (row) => {
        const [from, to] = [start(row), start(row + 1)]
        const found = cellsBetween(valueCell, from, to)
        return mapValue(cellsBetween(keyCell, from, to).map((each, i) => ({ key: each, value: found[i]! })))
      })
    },
  }
}
