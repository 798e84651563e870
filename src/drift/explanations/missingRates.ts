import { columnOf } from '../../columns/columnOf.ts'
import type { Tables } from '../../core/expectation.ts'
import { missing, type Missing } from '../../metrics/missing.ts'

/** How much is missing of a column, in both tables. */
export const missingMetrics = (tables: Tables, column: string) => ({
  missingReference: missing('reference', columnOf(tables, 'reference', column)),
  missingSample: missing('sample', columnOf(tables, 'sample', column)),
})

export const missingRate = ({ missing, rows }: Missing): number | null => (rows === 0 ? null : missing / rows)

export const missingRates = (reference: Missing, sample: Missing) => ({
  reference: missingRate(reference),
  sample: missingRate(sample),
})
