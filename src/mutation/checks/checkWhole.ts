import type { Expectation } from '../../core/expectation.ts'
import { checkTouched } from './checkTouched.ts'
import type { MutantTable } from './mutantTable.ts'
import type { OriginalRun, Ran } from './runOriginal.ts'

/** Opens all columns. */
export async function checkWhole(
  original: OriginalRun,
  expectations: readonly Expectation[],
  { whole }: MutantTable,
  touched: ReadonlySet<string> | null,
): Promise<Ran> {
  const opened = await whole()
  try {
    if (touched && !original.hasUnits)
      return await checkTouched(original, opened, touched, original.measurements.recall(touched))
    return await original.check(expectations, opened, { recall: () => undefined, note: () => undefined })
  } finally {
    await opened.close()
  }
}
