import type { DuckDBType } from '@duckdb/node-api'
import type { Data, DataType, Vector } from 'apache-arrow'
import { SqlText } from '../../../sql/sqlText.ts'
import type { ColumnSource } from '../memory/rowAppender.ts'
import { arrowBlocks } from './arrowBlocks.ts'
import { arrowReaders } from './arrowReader.ts'

/** An Arrow column, and the DuckDB column that it is copied into. */
export interface ArrowColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly sqlType: SqlText
  /** The cells of one batch. */
  cells(vector: Vector | null): ColumnSource
}

/** The DuckDB columns of Arrow columns: the same types, so that an Arrow file is judged as a Parquet file is. */
export async function arrowColumns(
  fields: readonly { readonly name: string; readonly type: DataType }[],
): Promise<readonly ArrowColumn[]> {
  const readerOf = await arrowReaders()
  const blocksOf = await arrowBlocks()
  return fields.map(({ name, type }) => {
    const { type: duckType, read } = readerOf(name, type)
    return {
      name,
      type: duckType,
      sqlType: new SqlText(duckType.toString()),
      cells(vector) {
        const data = vector?.data[0] as Data | undefined
        if (!data) return () => null
        const blocks = blocksOf(type, data)
        return blocks ? { blocks } : read(data)
      },
    }
  })
}
