import { asText } from '../../sql/cell.ts'
import { isNumeric, isTime, type Column } from '../../sql/column.ts'
import type { Value } from '../../core/row.ts'
import { quantileEdges, sortedNumbers } from './quantileEdges.ts'
import { bucketExpr } from '../units/bucketExpr.ts'
import { column, tryCast, type Expr } from '../../sql/ast.ts'

/** A property by which rows may belong together: the day of a time, or a key that occurs again. */
export interface PossibleUnit {
  /** As `unit` names it. */
  readonly name: string
  readonly column: string
  readonly of: Expr
  readonly isDay: boolean
  /** A coarser group of a number: what depends on that too depends on how large it is, as on a measurement. */
  readonly coarse: Expr | null
}

const fewestKeys = 20
const coarseBuckets = 20
/** Share of the sample's rows in units that the reference lacks, beyond what luck brings. */
const mostlyOthers = 0.2

/**
 * Whether a column may name the units of rows, by some cells of both tables: the sample has other days or keys than the
 * reference. Where both have the same ones, as of regions, their rows are in both, and a difference of them is none of
 * the tables.
 */
export function possibleUnit(
  of: Column,
  reference: readonly Value[],
  sample: readonly Value[],
): PossibleUnit | null {
  if (!mayBeUnit(of, reference)) return null
  const known = reference.filter((value) => value !== null)
  const own = sample.filter((value) => value !== null)
  if (own.length === 0) return null
  const counts = new Map<Value, number>()
  for (const value of known) counts.set(value, (counts.get(value) ?? 0) + 1)
  const isDay = isTime(of)
  const unseen = own.filter((value) => !counts.has(value)).length / own.length
  // Good and Turing's estimate of what luck brings.
  const expected = [...counts.values()].filter((count) => count === 1).length / known.length
  if (unseen - expected < mostlyOthers) return null
  return {
    ...{ name: isDay ? `day(${of.name})` : of.name, column: of.name },
    ...{ of: isDay ? tryCast(column(of.name), 'date') : asText(of), isDay },
    coarse: isNumeric(of)
      ? bucketExpr(column(of.name), quantileEdges(sortedNumbers(known), coarseBuckets))
      : null,
  }
}

/** Whether some cells of the reference are days or keys of which some occur again. */
export function mayBeUnit(of: Column, reference: readonly Value[]): boolean {
  if (of.type === 'boolean' || of.type === 'null' || of.type === 'other') return false
  const known = reference.filter((value) => value !== null)
  if (of.type === 'float' && !known.every(Number.isInteger)) return false
  const values = new Set(known).size
  return values >= (isTime(of) ? 2 : fewestKeys) && values < known.length
}
