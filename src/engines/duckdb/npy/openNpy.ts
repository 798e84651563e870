import type { TensorInfo } from '../../../core/tensorInfo.ts'
import { identifier, join, sql, SqlText } from '../../../sql/sqlText.ts'
import { describeValues } from '../types/describeRelation.ts'
import { layoutOf, type LayoutColumn } from './layoutOf.ts'
import { readTensor } from './readTensor.ts'
import { splitTensors, type Split } from './splitTensors.ts'
import { isSummedUp } from './tensorColumns.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { rowAppender } from '../memory/rowAppender.ts'
import { rowNumber } from '../rowNumber.ts'
import { nameColumns } from '../csv/nameColumns.ts'
import { withExactNames } from '../withExactNames.ts'

const splitColumn: LayoutColumn = {
  name: 'split',
  of: null,
  sqlType: 'VARCHAR',
  cells:
    ({ name }) =>
    () =>
      name,
}

/**
 * Arrays of NumPy are one table: its rows are the first index, X and y stand side by side, and splits such as
 * `X_train` and `X_test` below each other; the column `split` names them.
 */
export const openNpy: OpenTableFunction = async (session, table, { files }) => {
  const duckdb = await import('@duckdb/node-api')
  const { splits, findings } = splitTensors(await Promise.all(files.map(readTensor)))
  const columns = [...(splits.length > 1 ? [splitColumn] : []), ...layoutOf(splits)]
  const unique = nameColumns(columns.map(({ name }) => name))
  const relation = identifier(table)
  const list = columns.map(({ sqlType }, i) => sql`${identifier(unique.stored[i]!)} ${new SqlText(sqlType)}`)
  await session.run(sql`CREATE TEMP TABLE ${relation} (${join(list)})`)
  const types = columns.map(({ sqlType }) => duckdb[sqlType])
  const appender = await rowAppender(session, table, types)
  for (const split of splits)
    appender.append(
      split.rows,
      columns.map((column) => column.cells(split)),
    )
  appender.close()
  const columnsOf = (name: string): readonly string[] =>
    unique.names.filter((_, i) => columns[i]!.of === name)
  const rows = splits.reduce((sum, split) => sum + split.rows, 0)
  const open = {
    columns: await describeValues(session, relation, rows),
    rows,
    findings: [...findings, ...unique.findings],
    tensors: splits.flatMap((split) => tensorInfos(split, splits.length > 1, columnsOf)),
    relation: { from: relation, row: rowNumber(unique.stored) },
  }
  return withExactNames(open, unique.names)
}

const tensorInfos = (
  { name: split, tensors }: Split,
  hasSplits: boolean,
  columnsOf: (name: string) => readonly string[],
): readonly TensorInfo[] =>
  [...tensors].map(([of, tensor]) => ({
    name: tensor.name,
    of,
    split: hasSplits ? split : null,
    dtype: tensor.dtype,
    shape: tensor.shape,
    columns: columnsOf(of),
    isSummedUp: isSummedUp(tensor),
  }))
