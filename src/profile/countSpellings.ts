import { missingPattern } from '../sql/missingPattern.ts'
import type { Engine } from '../core/engine.ts'
import type { IsMasked } from '../core/maskedColumns.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import { classCounts, type ClassCounts } from '../metrics/classCounts.ts'
import { measure } from '../runner/measure.ts'
import { regexFull, when } from '../sql/ast.ts'
import { asText } from '../sql/cell.ts'

export type Spellings = Readonly<Record<string, number>>

/** Counts how missing values are spelled in the columns of text of each table, unless their values are masked. */
export async function countSpellings(
  engine: Engine,
  isMasked: IsMasked,
): Promise<ReadonlyMap<Table, ReadonlyMap<string, Spellings>>> {
  const texts = [...engine.tables].flatMap(([table, { columns }]) =>
    columns
      .filter(({ type, name }) => type === 'string' && !isMasked(name))
      .map((column) => {
        const text = asText(column)
        return {
          table,
          name: column.name,
          metric: classCounts(table, when(regexFull(text, missingPattern), text)),
        }
      }),
  )
  const measured = await measure(
    texts.map(({ metric }) => ({ metrics: [metric] })),
    engine,
  )
  const found = new Map<Table, Map<string, Spellings>>()
  for (const { table, name, metric } of texts) {
    const measurement = measured.get(metricKey(metric))
    if (!measurement || 'error' in measurement) continue
    const { counts } = measurement.value as ClassCounts
    if (counts.size > 0)
      found.set(
        table,
        (found.get(table) ?? new Map<string, Spellings>()).set(name, Object.fromEntries(counts)),
      )
  }
  return found
}
