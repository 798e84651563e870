import { STRUCT, structValue } from '@duckdb/node-api'
import type { Data, DataType, Struct } from 'apache-arrow'
import type { ArrowReader, ReaderOf } from './arrowReader.ts'
import { requireFields } from '../../types/requireFields.ts'
import { orNull } from './orNull.ts'

/** Reads structs, each field as a column of its type. */
export function structReader(name: string, { children }: Struct, readerOf: ReaderOf): ArrowReader {
  requireFields(
    name,
    children.map((field) => field.name),
  )
  const fields = children.map((field) => ({
    name: field.name,
    ...readerOf(`${name}.${field.name}`, field.type as DataType),
  }))
  return {
    type: STRUCT(Object.fromEntries(fields.map((field) => [field.name, field.type]))),
    read(data) {
      const cells = fields.map((field, i) => [field.name, field.read(data.children[i] as Data)] as const)
      return orNull(data, (row) =>
        structValue(Object.fromEntries(cells.map(([field, cell]) => [field, cell(row)]))),
      )
    },
  }
}
