import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { Data, DataType, Vector } from 'apache-arrow'
import { SqlText } from '../../../sql/sqlText.ts'
import { arrowReaders } from './arrowReader.ts'

/** An Arrow column, and the DuckDB column that it is copied into. */
export interface ArrowColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly sqlType: SqlText
  /** The cells of one batch, by row. */
  cells(vector: Vector | null): (row: number) => DuckDBValue
}

/** The DuckDB columns of Arrow columns: the same types, so that an Arrow file is judged as a Parquet file is. */
export async function arrowColumns(
  fields: readonly { readonly name: string; readonly type: DataType }[],
): Promise<readonly ArrowColumn[]> {
  const readerOf = await arrowReaders()
  return fields.map(({ name, type }) => {
    const { type: duckType, read } = readerOf(name, type)
    return {
      name,
      type: duckType,
      sqlType: new SqlText(duckType.toString()),
      cells(vector) {
        const data = vector?.data[0] as Data | undefined
        return data ? read(data) : () => null
      },
    }
  })
}
