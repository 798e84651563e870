import type { Data, DataType, Dictionary } from 'apache-arrow'
import type { ArrowReader, ReaderOf } from './arrowReader.ts'
import { orNull } from './orNull.ts'

/** Reads a dictionary as the values that its numbers stand for, each decoded once. */
export function dictionaryReader(
  name: string,
  { dictionary: valueType }: Dictionary,
  readerOf: ReaderOf,
): ArrowReader {
  const values = readerOf(name, valueType as DataType)
  return {
    type: values.type,
    read(data) {
      const decoded = (data.dictionary?.data ?? []).flatMap((chunk) => {
        const cell = values.read(chunk as Data)
        return Array.from({ length: chunk.length }, (_, row) => cell(row))
      })
      return orNull(data, (row) => decoded[Number((data.values as ArrayLike<number>)[row])] ?? null)
    },
  }
}
