import { correct, type Correction } from './correct.ts'
import { columnsRead } from './columnsRead.ts'
import { didYouMean } from './didYouMean.ts'
import type { Engine } from './engine.ts'
import type { Expectation, Metrics, Tables } from './expectation.ts'
import { measure, type Measured } from './measure.ts'
import type { Metric, Table } from './metric.ts'
import { metricKey } from './metricKey.ts'
import type { Example, Judgement, Outcome, Tested } from './outcome.ts'
import { plan, type Scan } from './plan.ts'
import type { Family, Result } from './report.ts'

export interface RunOptions {
  readonly alpha: number
  readonly correction: Correction
  /** How many of the values that break an expectation are shown with it; 0 for none. */
  readonly maxExamples: number
  /** Told what is being done, for those who wait. */
  readonly progress?: ((message: string) => void) | undefined
}

export interface Ran {
  readonly results: readonly Result[]
  readonly family: Family | null
}

/** What an expectation wants measured, or its outcome where it need not or cannot be measured. */
type Prepared = { readonly metrics: Metrics } | { readonly outcome: Outcome }

/** Measures what the expectations ask for, with as few scans as can be, and judges it. */
export async function run(
  expectations: readonly Expectation[],
  engine: Engine,
  options: RunOptions,
): Promise<Ran> {
  const prepared = expectations.map((expectation) => prepare(expectation, engine.tables))
  const scans = planFor(prepared)
  await prepareTables(scans, engine)
  const measured = await measure(scans, engine, options.progress)
  const judged = expectations.map((expectation, i) =>
    judge(expectation, prepared[i]!, measured, engine.tables, options.maxExamples > 0),
  )
  const { outcomes, family } = decide(judged, options)
  const ids = uniqueIds(expectations)
  const results: Result[] = []
  for (const [i, expectation] of expectations.entries()) {
    const outcome = await withExamples(expectation, outcomes[i]!, engine, options.maxExamples)
    results.push(result(expectation, ids[i]!, outcome))
  }
  return { results, family }
}

/** The scans that `run` would make. */
export const planned = (expectations: readonly Expectation[], tables: Tables): readonly Scan[] =>
  planFor(expectations.map((expectation) => prepare(expectation, tables)))

/** What an expectation asks to have measured; nothing where it cannot be. */
export function metricsOf(expectation: Expectation, tables: Tables): readonly Metric[] {
  const prepared = prepare(expectation, tables)
  return 'metrics' in prepared ? Object.values(prepared.metrics) : []
}

const planFor = (prepared: readonly Prepared[]): readonly Scan[] =>
  plan(prepared.flatMap((each) => ('metrics' in each ? Object.values(each.metrics) : [])))

function prepare(expectation: Expectation, tables: Tables): Prepared {
  for (const table of expectation.tables) {
    const info = tables.get(table)
    if (!info)
      return { outcome: error(`compares with a ${table}, and there is none; name it with --${table}`) }
    const names = info.columns.map(({ name }) => name)
    const missing = expectation.columns.find((column) => !names.includes(column))
    if (missing !== undefined)
      return { outcome: fail(`column "${missing}" is not in the ${table}${didYouMean(missing, names)}`) }
  }
  try {
    return { metrics: expectation.metrics(tables) }
  } catch (cause) {
    return { outcome: error(messageOf(cause)) }
  }
}

async function prepareTables(scans: readonly Scan[], engine: Engine): Promise<void> {
  for (const [table, { columns }] of engine.tables) {
    const own = scans.filter(({ metrics }) => metrics.some((metric) => tablesOf(metric).includes(table)))
    const read = new Set(own.flatMap(({ metrics }) => metrics.flatMap(({ args }) => columnsRead(args))))
    const names = columns.map(({ name }) => name).filter((name) => read.has(name))
    await engine.prepare(table, names, own.length)
  }
}

const tablesOf = ({ kind, table }: Metric): readonly Table[] =>
  kind.shape === 'measure' ? kind.tables : [table]

function judge(
  expectation: Expectation,
  prepared: Prepared,
  measured: ReadonlyMap<string, Measured>,
  tables: Tables,
  reveal: boolean,
): Judgement {
  if ('outcome' in prepared) return prepared.outcome
  const values: Record<string, unknown> = {}
  for (const [name, metric] of Object.entries(prepared.metrics)) {
    const got = measured.get(metricKey(metric))
    if (!got) return error(`${metric.kind.name} was not measured`)
    if ('error' in got) return error(`${metric.kind.name} could not be measured: ${got.error.message}`)
    values[name] = got.value
  }
  try {
    return expectation.judge(values, tables, reveal)
  } catch (cause) {
    return error(messageOf(cause))
  }
}

function decide(
  judged: readonly Judgement[],
  { alpha, correction }: RunOptions,
): { outcomes: Outcome[]; family: Family | null } {
  const tested = judged.filter(isTested)
  const corrected = correct(
    tested.map(({ test }) => test.pValue),
    alpha,
    correction,
  )
  let next = 0
  const outcomes = judged.map((judgement): Outcome => {
    if (!isTested(judgement)) return judgement
    const decision = corrected!.adjusted[next++]!
    const { test, rejected, retained, ...rest } = judgement
    return {
      status: decision.rejected ? 'fail' : 'pass',
      message: decision.rejected ? rejected : retained,
      ...rest,
      test: { ...test, adjustedPValue: decision.adjustedPValue, alpha: decision.alpha },
    }
  })
  return { outcomes, family: corrected?.family ?? null }
}

const isTested = (judgement: Judgement): judgement is Tested => !('status' in judgement)

async function withExamples(
  expectation: Expectation,
  outcome: Outcome,
  engine: Engine,
  limit: number,
): Promise<Outcome> {
  if (!outcome.unexpected || outcome.unexpected.count === 0 || limit === 0) return outcome
  const unexpected = expectation.unexpectedRows?.(engine.tables)
  if (!unexpected) return outcome
  const { table, where, value } = unexpected
  const rows = await engine.query(table, { select: { row: 'row', value }, where, limit })
  const examples = rows.map((row): Example => ({ row: Number(row['row']), value: row['value'] ?? null }))
  return { ...outcome, unexpected: { ...outcome.unexpected, examples } }
}

function result(expectation: Expectation, id: string, { severity, ...outcome }: Outcome): Result {
  const { type, params, line } = expectation
  const columns = subjectOf(expectation)
  const [column] = columns
  return {
    id,
    expectation: type,
    ...(columns.length === 1 && column !== undefined && { column }),
    ...(columns.length > 1 && { columns }),
    params,
    ...outcome,
    severity: severity ?? expectation.severity,
    ...(line !== undefined && { line }),
  }
}

/** An id says what is claimed and of which column; claims that are alike are numbered in their order. */
function uniqueIds(expectations: readonly Expectation[]): readonly string[] {
  const used = new Set<string>()
  return expectations.map((expectation) => {
    const base = expectation.id ?? [expectation.type, ...subjectOf(expectation)].join('.')
    let id = base
    for (let number = 2; used.has(id); number++) id = `${base}#${number}`
    used.add(id)
    return id
  })
}

/** The columns that an expectation is about, also where it can do without them. */
const subjectOf = ({ columns, params }: Expectation): readonly string[] =>
  columns.length === 0 && typeof params['column'] === 'string' ? [params['column']] : columns

const fail = (message: string): Outcome => ({ status: 'fail', message })
const error = (message: string): Outcome => ({ status: 'error', message })
const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
