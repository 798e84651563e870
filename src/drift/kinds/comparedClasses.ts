import { asText } from '../../cell.ts'
import type { Column } from '../../column.ts'
import { columnOf } from '../../columnOf.ts'
import type { Asked } from '../../driftTest.ts'
import { classCounts, type ClassCounts } from '../../metrics/classCounts.ts'
import type { Expr } from '../../sql.ts'

/** What makes classes of the cells of a column. */
export type ClassOf = (column: Column) => Expr

/** How often each class occurs in both tables, in one order of the classes. */
export interface ComparedClasses {
  readonly names: readonly string[]
  readonly reference: readonly number[]
  readonly sample: readonly number[]
}

/** Counts the classes of both tables; unless told otherwise each text is a class. */
export const classMetrics = ({ tables, column }: Asked, of: ClassOf = asText) => ({
  reference: classCounts('reference', of(columnOf(tables, 'reference', column))),
  sample: classCounts('sample', of(columnOf(tables, 'sample', column))),
})

export function compareClasses(reference: ClassCounts, sample: ClassCounts): ComparedClasses {
  const names = [...new Set([...reference.counts.keys(), ...sample.counts.keys()])]
  const counts = (side: ClassCounts): number[] => names.map((name) => side.counts.get(name) ?? 0)
  return { names, reference: counts(reference), sample: counts(sample) }
}
