import type { Correction } from '../../runner/correctFamily.ts'
import type { Engine } from '../../core/engine.ts'
import { duckdbEngine } from '../../engines/duckdb/duckdbEngine.ts'
import { routedEngine, type Route } from '../../engines/routedEngine.ts'
import type { Expectation, Tables } from '../../core/expectation.ts'
import { memoryArtifact } from '../../validate/memoryArtifact.ts'
import { maskedColumns } from '../../core/maskedColumns.ts'
import { isMemoryData, type MemoryData } from '../../core/memoryData.ts'
import type { Table } from '../../core/table.ts'
import { turns } from '../../system/turns.ts'
import type { Result } from '../../core/report.ts'
import { runMasked } from '../../masking/runMasked.ts'
import { UsageError } from '../../errors/usageError.ts'
import type { VerdictRules } from '../../core/verdictRules.ts'
import { route, type DataColumn, type DataTable } from '../dataTable.ts'

/** Data that a matcher can check. */
export type Subject = DataTable | DataColumn | MemoryData

export interface SubjectRunOptions {
  readonly alpha: number
  readonly correction: Correction
  /** Rules for the verdict of each test that names none. */
  readonly rules?: VerdictRules
  readonly maxExamples: number
  /** Columns of which no value of a cell is shown, where the data has them. */
  readonly mask: readonly string[]
}

/** Runs expectations on data, next to a reference if one is given. */
export async function runOnSubject(
  subject: Subject,
  reference: Subject | undefined,
  expect: (tables: Tables) => readonly Expectation[],
  options: SubjectRunOptions,
): Promise<readonly Result[]> {
  const opened: Route[] = []
  const routeOf = async (data: Subject, name: Table): Promise<Route> => {
    if (hasRoute(data)) return data[route]
    const own = await openMemory(data, name)
    opened.push(own)
    return own
  }
  try {
    const routes = new Map<Table, Route>()
    const sample = await routeOf(subject, 'sample')
    if (reference !== undefined) routes.set('reference', await routeOf(reference, 'reference'))
    // A suite of the sample may look at the reference, and at what else is open with it.
    else for (const table of sample.engine.tables.keys()) routes.set(table, { ...sample, table })
    routes.set('sample', sample)
    const engine = routedEngine(routes)
    const end = await turn()
    try {
      return await masked(expect(engine.tables), engine, options)
    } finally {
      end()
    }
  } finally {
    for (const { engine } of opened) await engine.close()
  }
}

async function masked(
  expectations: readonly Expectation[],
  engine: Engine,
  { mask, ...options }: SubjectRunOptions,
): Promise<readonly Result[]> {
  const { tables } = engine
  const isThere = (name: string): boolean =>
    [...tables.values()].some(({ columns }) => columns.some((column) => column.name === name))
  const isMasked = maskedColumns(mask.filter(isThere), options.maxExamples, tables)
  const { results } = await runMasked(expectations, engine, isMasked, options)
  return results
}

/** Throws unless this is data. */
export function assertSubject(subject: unknown): asserts subject is Subject {
  if (!hasRoute(subject) && !isMemoryData(subject))
    throw new UsageError(
      'expected data: a table or column of a fixture, an Apache Arrow table, or an array of rows as objects',
    )
}

const hasRoute = (data: unknown): data is DataTable | DataColumn =>
  typeof data === 'object' && data !== null && route in data

async function openMemory(data: MemoryData, name: Table): Promise<Route> {
  const artifact = await memoryArtifact(name, data)
  return { engine: await duckdbEngine(new Map([[name, artifact]])), table: name }
}

/** An engine loads tables for one run at a time. */
const turn = turns()
