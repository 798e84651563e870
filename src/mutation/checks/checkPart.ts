import type { Metric } from '../../core/metric.ts'
import { checkTouched } from './checkTouched.ts'
import { columnsOfMetric } from './columnsOfMetric.ts'
import type { MutantTable } from './mutantTable.ts'
import { partOf } from './partOf.ts'
import { patchedEngine } from './patchedEngine.ts'
import type { OriginalRun, Ran } from './runOriginal.ts'

/** Opens only the columns that are read with the touched ones; null if that isn't enough. */
export async function checkPart(
  original: OriginalRun,
  { grid, part }: MutantTable,
  touched: ReadonlySet<string>,
): Promise<Ran | null> {
  const { engine, groups, measurements } = original
  const names = new Set([...touched, ...groups, ...measurements.columnsReadWith(touched)])
  const recall = measurements.recall(touched)
  const other: Metric[] = []
  const opened = await part(partOf(grid, names))
  try {
    const ran = await checkTouched(original, patchedEngine(engine, opened), touched, (metric) => {
      const found = recall(metric)
      const isOpen = columnsOfMetric(metric)?.every((name) => names.has(name)) ?? false
      if (!found && !isOpen) other.push(metric)
      return found
    })
    return other.length === 0 ? ran : null
  } catch (cause) {
    if (other.length === 0) throw cause
    return null
  } finally {
    await opened.close()
  }
}
