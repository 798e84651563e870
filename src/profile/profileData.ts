import { existingTables, mapTables, type BothTables } from '../core/bothTables.ts'
import type { DataProfile } from '../core/dataProfile.ts'
import type { Engine } from '../core/engine.ts'
import type { Metric } from '../core/metric.ts'
import { duplicateRows } from '../metrics/duplicateRows.ts'
import { measure } from '../runner/measure.ts'
import { plan } from '../runner/plan.ts'
import { columnAlerts, tableAlerts } from './alerts/index.ts'
import { sortAlerts } from './alerts/sortAlerts.ts'
import { correlationMetrics, describeCorrelations } from './correlations.ts'
import { describeDetails } from './details/describeDetails.ts'
import { detailMetrics, listMetrics } from './details/detailMetrics.ts'
import { readMetrics } from './readMetrics.ts'
import { profileSubjects } from './profileMetrics.ts'

export interface ProfileDataOptions {
  /** Whether values of a column may be shown. Values of columns about people never are. */
  readonly reveals: (column: string) => boolean
  readonly progress?: ((message: string) => void) | undefined
}

/** Contents of the data, without their origin. */
export type ProfiledTables = Pick<
  DataProfile,
  'duplicateRows' | 'alerts' | 'columns' | 'correlations' | 'warnings'
>

/** Profiles every column of the sample, and of the reference next to it if there is one. */
export async function profileData(
  engine: Engine,
  { reveals, progress }: ProfileDataOptions,
): Promise<ProfiledTables> {
  const warnings: string[] = []
  const subjects = profileSubjects(engine.tables)
  const wanted = subjects.map((subject) => ({ subject, metrics: detailMetrics(subject) }))
  const tables: BothTables<true> = {
    reference: engine.tables.has('reference') ? true : null,
    sample: engine.tables.has('sample') ? true : null,
  }
  const duplicates: BothTables<Metric<number>> = {
    reference: tables.reference && duplicatesOf('reference', engine),
    sample: tables.sample && duplicatesOf('sample', engine),
  }
  const correlated = correlationMetrics(subjects, tables)
  const metrics: readonly Metric[] = [
    ...wanted.flatMap((one) => listMetrics(one.metrics)),
    ...existingTables<Metric>(duplicates),
    ...(correlated ? existingTables<Metric>(correlated.metrics) : []),
  ]
  const scans = plan(metrics, engine)
  for (const [table, { columns }] of engine.tables)
    await engine.prepare(
      table,
      columns.map(({ name }) => name),
      Infinity,
    )
  const measured = await measure(scans, engine, (message) => progress?.(`profile: ${message}`))
  const read = readMetrics(measured, (problem) => warnings.push(problem))
  const columns = wanted.map((one) => describeDetails(one.subject, one.metrics, measured, reveals))
  const correlations =
    correlated && describeCorrelations(correlated.columns, mapTables(correlated.metrics, read))
  const found = { duplicateRows: mapTables(duplicates, read), columns, correlations }
  const sources = {
    reference: engine.tables.get('reference') ?? null,
    sample: engine.tables.get('sample') ?? null,
  }
  const alerts = [
    ...tableAlerts.flatMap((find) => find({ ...found, tables: sources })),
    ...columns.flatMap((column) => columnAlerts.flatMap((find) => find(column, sources))),
  ]
  return { ...found, alerts: sortAlerts(alerts), warnings }
}

function duplicatesOf(table: 'reference' | 'sample', engine: Engine): Metric<number> | null {
  const names = engine.tables.get(table)!.columns.map(({ name }) => name)
  return names.length === 0 ? null : duplicateRows(table, names)
}
