import type { DuckDBType } from '@duckdb/node-api'
import type { Data, DataType, Vector } from 'apache-arrow'
import { sql, SqlText } from '../../../sql/sqlText.ts'
import type { ColumnSource } from '../memory/rowAppender.ts'
import { arrowBlocks } from './arrowBlocks.ts'

/** An Arrow column, and the DuckDB column that it is copied into. */
export interface ArrowColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly sqlType: SqlText
  /** The cells of one batch. */
  cells(vector: Vector | null): ColumnSource
}

export interface ArrowField {
  readonly name: string
  readonly type: DataType
  /** The type that it means, if Arrow knows only how that is stored: `arrow.uuid`. */
  readonly extension: string | undefined
}

/** The DuckDB columns of Arrow columns: the same types, so that an Arrow file is judged as a Parquet file is. */
export async function arrowColumns(fields: readonly ArrowField[]): Promise<readonly ArrowColumn[]> {
  const { columnReader, isExtension } = await import('./readers/columnReader.ts')
  const blocksOf = await arrowBlocks()
  return fields.map(({ name, type, extension }) => {
    const { type: duckType, read } = columnReader(name, type, extension)
    return {
      name,
      type: duckType,
      // JSON is stored as text is.
      sqlType: extension === 'arrow.json' ? sql`JSON` : new SqlText(duckType.toString()),
      cells(vector) {
        const data = vector?.data[0] as Data | undefined
        if (!data) return () => null
        const blocks = isExtension(extension) ? null : blocksOf(type, data)
        return blocks ? { blocks } : read(data)
      },
    }
  })
}
