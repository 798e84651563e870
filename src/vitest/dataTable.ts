import type { DataType, Table as ArrowTable } from 'apache-arrow'
import { isNumeric, type Column, type ColumnType } from '../sql/column.ts'
import { didYouMean } from '../text/didYouMean.ts'
import type { Engine } from '../core/engine.ts'
import type { Route } from '../engines/routedEngine.ts'
import type { Row, Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { column as columnExpr, isNull, not } from '../sql/ast.ts'
import { UsageError } from '../errors/usageError.ts'

/** Where a table, or the table of a column, is to be asked. On the global registry, for modules may be there twice. */
export const route = Symbol.for('touchstone.route')

/** A value of a row as it is read: times are text. */
type Cell<T> = T extends Date ? string : T
type Cells<R> = { readonly [C in keyof R]: Cell<R[C]> }

/** Values of a column: numbers, others, or either if the type isn't known. */
type ValuesOf<T> = [NonNullable<T>] extends [number | bigint]
  ? Float64Array
  : [Extract<T, number | bigint>] extends [never]
    ? readonly NonNullable<T>[]
    : Float64Array | readonly T[]

/** A table that a test can ask, of rows of a type. */
export interface DataTable<R extends object = Row> {
  readonly [route]: Route
  readonly columns: readonly Column[]
  readonly rowCount: number
  column<C extends keyof R & string>(name: C): DataColumn<R[C]>
  /** All rows. Times are text; integers past 2^53 are bigints. */
  rows(): Promise<readonly Cells<R>[]>
  /** The rows of a SELECT in which the tables are called `reference` and `sample`. */
  query(statement: string): Promise<readonly Row[]>
  /** A copy as an Apache Arrow table. Times are text in it. */
  arrow(): Promise<ArrowTable>
}

/** One column of a table, of values of a type. */
export interface DataColumn<T = Value> {
  readonly [route]: Route
  /** Only its type is used: it is never set. */
  readonly aboutValue?: T
  readonly name: string
  readonly type: ColumnType
  /** Its values in no particular order, without missing ones: NULL and, among numbers, NaN. */
  values(): Promise<ValuesOf<Cell<T>>>
  /** The same of a column of numbers; of any other it is an error. */
  numbers(): Promise<Float64Array>
}

/** Whether it is one column, not a table. */
export const isColumn = (subject: unknown): subject is DataColumn =>
  typeof subject === 'object' && subject !== null && route in subject && 'values' in subject

/** A table of an open engine, for tests. */
export function dataTable(engine: Engine, table: Table): DataTable {
  const { columns = [], rows: rowCount = 0 } = engine.tables.get(table) ?? {}
  const rows = async (): Promise<readonly Row[]> => {
    const select = Object.fromEntries(columns.map(({ name }) => [name, columnExpr(name)]))
    return collect(engine.stream(table, { select }))
  }
  return {
    [route]: { engine, table },
    columns,
    rowCount,
    column: (name) => dataColumn(engine, table, name),
    rows,
    query: (statement) => collect(engine.select(statement)),
    arrow: async () => toArrow(columns, await rows()),
  }
}

function dataColumn(engine: Engine, table: Table, name: string): DataColumn {
  const columns = engine.tables.get(table)?.columns ?? []
  const found = columns.find((column) => column.name === name)
  const need = (): Column => {
    if (found) return found
    const names = columns.map((column) => column.name)
    throw new UsageError(`column "${name}" is not in the ${table}${didYouMean(name, names)}`)
  }
  const numbers = async (): Promise<Float64Array> => {
    if (!isNumeric(need())) throw new UsageError(`column "${name}" holds no numbers: it is ${need().type}`)
    return engine.numbers(table, columnExpr(name))
  }
  return {
    [route]: { engine, table },
    name,
    type: found?.type ?? 'null',
    numbers,
    async values() {
      if (isNumeric(need())) return numbers()
      const value = columnExpr(name)
      const rows = await collect(engine.stream(table, { select: { value }, where: not(isNull(value)) }))
      return rows.map((row) => row['value'] ?? null)
    },
  }
}

async function collect(batches: AsyncIterable<readonly Row[]>): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const batch of batches) for (const row of batch) rows.push(row)
  return rows
}

async function toArrow(columns: readonly Column[], rows: readonly Row[]): Promise<ArrowTable> {
  const { Bool, Float64, Int64, Table, Utf8, vectorFromArray } = await import('apache-arrow')
  const types: Partial<Record<ColumnType, readonly [DataType, (value: Value) => unknown]>> = {
    integer: [new Int64(), (value) => BigInt(value as number | bigint)],
    float: [new Float64(), Number],
    boolean: [new Bool(), Boolean],
  }
  const vectors = columns.map(({ name, type }) => {
    const values = rows.map((row) => row[name] ?? null)
    const fits = values.every((value) => typeof value !== 'bigint' || value === BigInt.asIntN(64, value))
    const [arrowType, write] = (fits ? types[type] : undefined) ?? [new Utf8(), String]
    return [
      name,
      vectorFromArray(
        values.map((value) => (value === null ? null : write(value))),
        arrowType,
      ),
    ] as const
  })
  return new Table(Object.fromEntries(vectors))
}
