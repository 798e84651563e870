import type { Artifact } from '../../../core/artifact.ts'
import { didYouMean } from '../../../text/didYouMean.ts'
import type { TableInfo } from '../../../core/engine.ts'
import type { Table } from '../../../core/table.ts'
import { UsageError } from '../../../errors/usageError.ts'

interface Needless {
  readonly table: Table
  readonly findings: readonly string[]
}

/**
 * Types that are said of columns which no CSV file has would change nothing. That is damage of the sample: it may have lost
 * the column.
 *
 * @throws UsageError where nothing is CSV
 */
export function needlessTypes(
  types: Readonly<Record<string, string>>,
  artifacts: ReadonlyMap<Table, Artifact>,
  tables: ReadonlyMap<Table, TableInfo>,
): Needless | null {
  const said = Object.keys(types)
  if (said.length === 0) return null
  const csv = [...artifacts].filter(([, { format, memory }]) => format === 'csv' && !memory)
  const [first] = csv
  if (!first)
    throw new UsageError(`types say what CSV files hold; ${[...artifacts.values()].map(typed)[0] ?? ''}`)
  const names = csv.flatMap(([table]) => tables.get(table)?.columns ?? []).map(({ name }) => name)
  const stray = said.filter((name) => !names.includes(name))
  const [table] = csv.find(([name]) => name === 'sample') ?? first
  return {
    table,
    findings: stray.map((name) => `types: there is no column "${name}"${didYouMean(name, names)}`),
  }
}

const typed = ({ ref, format, memory }: Artifact): string =>
  memory ? 'rows in memory have types' : `${ref} is ${format}, which has types`
