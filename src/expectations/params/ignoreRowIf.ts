import { z } from 'zod'
import { isPresent } from '../../sql/cell.ts'
import type { Column } from '../../sql/column.ts'
import { and, literal, or, type Expr } from '../../sql/ast.ts'

const ofPairs = ['both_values_are_missing', 'either_value_is_missing', 'neither'] as const
const ofRows = ['all_values_are_missing', 'any_value_is_missing', 'never'] as const

const described = 'Rows to ignore, by the values missing in these columns.'
export const ignorePairIf = z.enum(ofPairs).default('both_values_are_missing').describe(described)
export const ignoreRowIf = z.enum(ofRows).default('all_values_are_missing').describe(described)
export const ignoreNoRow = z.enum(ofRows).default('never').describe(described)

/** The rows that are looked at. */
export function rowsToCheck(
  ignored: (typeof ofPairs)[number] | (typeof ofRows)[number],
  columns: readonly Column[],
): Expr {
  const present = columns.map(isPresent)
  if (ignored === 'neither' || ignored === 'never') return literal(true)
  return ignored === 'both_values_are_missing' || ignored === 'all_values_are_missing'
    ? or(...present)
    : and(...present)
}
