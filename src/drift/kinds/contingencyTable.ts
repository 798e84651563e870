import { asText, presentNumber } from '../../sql/cell.ts'
import { isNumeric, type Column } from '../../sql/column.ts'
import { columnOf } from '../../columns/columnOf.ts'
import type { DriftTestInput } from '../../core/driftTest.ts'
import { LockError } from '../../core/lockError.ts'
import { classCounts, type ClassCounts } from '../../metrics/classCounts.ts'
import { tryCast, type Expr } from '../../sql/ast.ts'

/** The class of each cell of a column. */
export type ClassOf = (column: Column) => Expr

/** How often each class occurs in both tables, in one order of the classes. */
export interface ContingencyTable {
  readonly names: readonly string[]
  readonly reference: readonly number[]
  readonly sample: readonly number[]
}

/** Counts the classes of both tables. Default: each text is a class. */
export function classMetrics({ tables, column }: DriftTestInput, classOf?: ClassOf) {
  const [reference, sample] = [columnOf(tables, 'reference', column), columnOf(tables, 'sample', column)]
  const of = classOf ?? (isNumeric(reference) && reference.type !== sample.type ? asNumberText : asText)
  return { reference: classCounts('reference', of(reference)), sample: classCounts('sample', of(sample)) }
}

/** So that 1 and 1.0 are one class. */
const asNumberText: ClassOf = (column) =>
  isNumeric(column) ? tryCast(tryCast(presentNumber(column), 'float'), 'string') : asText(column)

/** Puts the classes of both tables side by side. Throws a `LockError` if a table doesn't name them. */
export function countClasses(reference: ClassCounts, sample: ClassCounts): ContingencyTable {
  const why = reference.whyUnnamed ?? sample.whyUnnamed
  if (why !== undefined) throw new LockError(why, { isWithheld: true })
  const names = [...new Set([...reference.counts.keys(), ...sample.counts.keys()])]
  const counts = (side: ClassCounts): number[] => names.map((name) => side.counts.get(name) ?? 0)
  return { names, reference: counts(reference), sample: counts(sample) }
}
