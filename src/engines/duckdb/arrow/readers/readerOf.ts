import { DataType } from 'apache-arrow'
import type { ReaderOf } from './arrowReader.ts'
import { decimalReader } from './decimalReader.ts'
import { dictionaryReader } from './dictionaryReader.ts'
import { listReader } from './listReader.ts'
import { mapReader } from './mapReader.ts'
import { scalarReader } from './scalarReader.ts'
import { structReader } from './structReader.ts'
import { timestampReader } from './timestampReader.ts'

/** Returns what reads an Arrow type into DuckDB's. */
export const readerOf: ReaderOf = (name, type) => {
  if (DataType.isDictionary(type)) return dictionaryReader(name, type, readerOf)
  if (DataType.isTimestamp(type)) return timestampReader(name, type)
  if (DataType.isDecimal(type)) return decimalReader(name, type)
  if (DataType.isStruct(type)) return structReader(name, type, readerOf)
  if (DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type))
    return listReader(name, type, readerOf)
  if (DataType.isMap(type)) return mapReader(name, type, readerOf)
  return scalarReader(name, type)
}
