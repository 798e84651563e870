import type { ColumnProfile } from '../core/columnProfile.ts'
import type { Engine } from '../core/engine.ts'
import { measure } from '../runner/measure.ts'
import type { Table } from '../core/table.ts'
import { plan, type Scan } from '../runner/plan.ts'
import { describeColumn } from './describeColumn.ts'
import { metricList, profileSubjects, profileMetrics } from './profileMetrics.ts'
import { withoutValues } from './withoutValues.ts'

export interface ProfileOptions {
  /** Whether values of cells may be told of a column. */
  readonly reveals: (column: string) => boolean
  readonly progress?: ((message: string) => void) | undefined
}

/** Describes every column of both tables, for reports. */
export async function profile(engine: Engine, options: ProfileOptions): Promise<readonly ColumnProfile[]> {
  const subjects = profileSubjects(engine.tables).map((subject) => ({
    subject,
    wanted: profileMetrics(subject),
  }))
  const scans = plan(
    subjects.flatMap(({ wanted }) => metricList(wanted)),
    engine,
  )
  for (const [table, { columns }] of engine.tables) {
    const names = columns.map(({ name }) => name)
    await engine.prepare(table, names, scans.filter((scan) => reads(scan, table)).length)
  }
  const measured = await measure(scans, engine, (message) => options.progress?.(`columns: ${message}`))
  return subjects.map(({ subject, wanted }) => {
    const described = describeColumn(subject, wanted, measured)
    return options.reveals(subject.name) ? described : withoutValues(described)
  })
}

const reads = ({ metrics }: Scan, table: Table): boolean =>
  metrics.some(({ kind, table: own }) =>
    kind.shape === 'measure' ? kind.tables.includes(table) : own === table,
  )
