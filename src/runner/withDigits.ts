import { mostDigits } from '../conditions/resultDigits.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Engine, TableInfo } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import type { Row } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import { call, column, compare, countIf, literal, max, type Expr } from '../sql/ast.ts'
import type { Column, WrittenDigits } from '../sql/column.ts'

/** Most places that are looked for. */
const mostPlaces = 9

/**
 * The engine with the digits of the numbers that expectations add or multiply, where a text file writes them: 0.1 + 0.2 is
 * 0.3 there, as it is of decimals in Parquet. Columns of other expectations aren't read.
 */
export async function withDigits(engine: Engine, expectations: readonly Expectation[]): Promise<Engine> {
  const names = new Set(expectations.flatMap(arithmeticOf))
  if (names.size === 0) return engine
  const tables = new Map(engine.tables)
  for (const [table, info] of engine.tables) {
    const columns = columnsAndFields(info).filter((each) => names.has(each.name) && isWritten(each))
    if (info.readings && columns.some(isDouble))
      tables.set(table, withKnown(info, await digitsOf(engine, table, columns)))
  }
  return { ...engine, tables }
}

const arithmeticOf = ({ arithmetic = [], common }: Expectation): readonly string[] => [
  ...arithmetic,
  ...(common.where?.arithmetic ?? []),
]

const isDouble = ({ nativeType }: Column): boolean => nativeType === 'DOUBLE'
const isWritten = (each: Column): boolean => isDouble(each) || each.nativeType === 'BIGINT'

const withKnown = (info: TableInfo, digits: ReadonlyMap<string, WrittenDigits>): TableInfo => {
  const known = (each: Column): Column => {
    const found = digits.get(each.name)
    return found ? { ...each, digits: found } : each
  }
  return { ...info, columns: info.columns.map(known), ...(info.fields && { fields: info.fields.map(known) }) }
}

async function digitsOf(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
): Promise<ReadonlyMap<string, WrittenDigits>> {
  const select = Object.fromEntries(columns.flatMap((each, i) => countsOf(each, `${i}`)))
  const [row = {}] = await engine.query(table, { select })
  return new Map(
    columns.flatMap((each, i) => {
      const digits = digitsIn(row, each, `${i}`)
      return digits ? [[each.name, digits] as const] : []
    }),
  )
}

/** How far from 0 the numbers of a column are, and how many have more places than a number of them. */
function countsOf(of: Column, key: string): readonly (readonly [name: string, value: Expr])[] {
  const value = column(of.name)
  const farthest = [`${key} farthest`, max(call('abs', value))] as const
  if (!isDouble(of)) return [farthest]
  const places = Array.from({ length: mostPlaces + 1 }, (_, places) => places)
  return [
    farthest,
    ...places.map(
      (count) =>
        [`${key} ${count}`, countIf(compare(call('round', value, literal(count)), '<>', value))] as const,
    ),
  ]
}

function digitsIn(row: Row, of: Column, key: string): WrittenDigits | null {
  const farthest = Number(row[`${key} farthest`])
  // NaN and infinities are none that a text writes in digits.
  if (!Number.isSafeInteger(Math.trunc(farthest))) return null
  const whole = String(Math.trunc(farthest)).length
  if (!isDouble(of)) return { whole, places: 0 }
  for (let places = 0; places <= mostPlaces; places++)
    if (Number(row[`${key} ${places}`]) === 0) return whole + places <= mostDigits ? { whole, places } : null
  return null
}
