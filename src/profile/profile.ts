import type { ColumnProfile } from '../core/columnProfile.ts'
import type { Engine } from '../core/engine.ts'
import { measure } from '../runner/measure.ts'
import { plan } from '../runner/plan.ts'
import { tableReads } from '../runner/tableReads.ts'
import { describeColumn } from './describeColumn.ts'
import { metricList, profileSubjects, profileMetrics } from './profileMetrics.ts'
import { withoutValues } from './withoutValues.ts'

export interface ProfileOptions {
  /** Whether values of cells of a column may be shown. */
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
    const { scans: all, most } = tableReads(scans, table)
    await engine.prepare(table, names, all, most)
  }
  const measured = await measure(scans, engine, (message) => options.progress?.(`columns: ${message}`))
  return subjects.map(({ subject, wanted }) => {
    const described = describeColumn(subject, wanted, measured)
    return options.reveals(subject.name) ? described : withoutValues(described)
  })
}
