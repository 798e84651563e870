import { z } from 'zod'
import { columnOrPattern, selectColumns } from '../../core/columnSelector.ts'
import type { Column } from '../../sql/column.ts'

/** Parameter for the columns that the data may lack. */
export const optionalColumns = z
  .array(columnOrPattern)
  .optional()
  .describe('Columns that may be missing: names, or patterns such as `{ regex: ^x_ }`. Default: none.')

/** Returns the names of those optional columns that the data has. */
export const presentOptional = (
  optional: z.infer<typeof optionalColumns>,
  columns: readonly Column[],
): readonly string[] => (optional ?? []).flatMap((each) => selectColumns({ optional: each }, columns))
