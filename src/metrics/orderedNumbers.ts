import type { Engine } from '../core/engine.ts'
import type { Value } from '../core/row.ts'
import type { Table } from '../core/table.ts'
import type { Expr } from '../sql/ast.ts'
import { exactNumber, unitsOf } from '../sql/exactNumber.ts'
import { momentOf } from '../sql/moment.ts'
import { heldNumbers } from './heldNumbers.ts'
import { orderedDoubles } from '../stats/numeric/orderedDoubles.ts'

/** Cells that a double may not hold exactly: integers, decimals and times. */
export interface ExactCells {
  readonly reference: Expr
  readonly sample: Expr
  /** They are whole multiples of 10^-`scale`. */
  readonly scale: number
}

export interface NumberCells {
  readonly reference: Expr
  readonly sample: Expr
  readonly exact?: ExactCells | undefined
}

export interface OrderedNumbers {
  readonly reference: Float64Array
  readonly sample: Float64Array
  /** Offset that was subtracted from all of them. */
  readonly offset: number
  /** Whether they are those of the cells, and not others in the same order. */
  readonly areAsRead: boolean
}

/** Doubles up to here are a unit apart or less, and two of them stay apart when they are divided by the same number. */
const mostUnits = 2 ** 51

/**
 * The numbers of both tables, NULL and NaN left out, so that they are in the order of the cells and equal only if these
 * are. Numbers that doubles would tie, such as integers past 2^53, are counted from the least of all.
 */
export async function orderedNumbers(of: NumberCells, engine: Engine): Promise<OrderedNumbers> {
  const { reference, sample } = await heldNumbers(of, engine)
  const { exact } = of
  if (!exact || (areExact(exact, reference) && areExact(exact, sample)))
    return { reference, sample, offset: 0, areAsRead: true }
  const ordered = orderedDoubles(
    await unitsIn('reference', exact.reference, exact.scale, engine),
    await unitsIn('sample', exact.sample, exact.scale, engine),
    exact.scale,
  )
  return { ...ordered, areAsRead: false }
}

/** Whether doubles keep such cells apart from all others. */
export function areExact(exact: ExactCells | undefined, values: ArrayLike<number>): boolean {
  if (!exact) return true
  const limit = mostUnits / 10 ** exact.scale
  for (let i = 0; i < values.length; i++) if (!(values[i]! > -limit && values[i]! < limit)) return false
  return true
}

async function unitsIn(table: Table, of: Expr, scale: number, engine: Engine): Promise<bigint[]> {
  const units: bigint[] = []
  for await (const rows of engine.stream(table, { select: { value: of } }))
    for (const { value = null } of rows) {
      const found = unitsOfCell(value, scale)
      if (found !== null) units.push(found)
    }
  return units
}

function unitsOfCell(value: Value, scale: number): bigint | null {
  if (value === null || typeof value === 'boolean') return null
  const exact = exactNumber(value)
  if (exact) return unitsOf(exact, scale).units
  const moment = typeof value === 'string' ? momentOf(value) : null
  return moment === null ? null : unitsOf({ digits: moment, scale: 9 }, scale).units
}
