import type { Claim } from '../core/claim.ts'
import { claimsOfSuite } from './claimsOfSuite.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Correction } from './correctFamily.ts'
import { decideFamily } from './decideFamily.ts'
import type { Engine } from '../core/engine.ts'
import { findExamples } from './findExamples.ts'
import { explainDrifts } from './explainDrifts.ts'
import type { Expectation } from '../core/expectation.ts'
import { foldConsequences } from './foldConsequences.ts'
import { foldMisfits } from './foldMisfits.ts'
import { formatCount } from '../text/formatCount.ts'
import { filteredEngine } from './filteredEngine.ts'
import type { IsMasked } from '../core/maskedColumns.ts'
import { judgeClaim } from './judgeClaim.ts'
import { judgeUnits } from './units/judgeUnits.ts'
import { unitColumns } from './units/unitCells.ts'
import type { UnitDesign } from '../core/unitDesign.ts'
import { localizeDrift, type LocalizeInput } from './localize/localizeDrift.ts'
import { measure, type Measurement } from './measure.ts'
import { messageOf } from '../errors/messageOf.ts'
import type { Metric } from '../core/metric.ts'
import { metricKey } from '../core/metricKey.ts'
import type { Outcome } from '../core/outcome.ts'
import { plan, type Scan } from './plan.ts'
import { metricsOf, prepareClaim } from './prepareClaim.ts'
import type { Family, Result } from '../core/report.ts'
import { buildResults } from './buildResults.ts'
import { segmentsOf } from './localize/segments.ts'
import type { VerdictRules } from '../core/verdictRules.ts'
import { applyThresholds } from './applyThresholds.ts'
import { writeUnexpected as write, type UnexpectedFiles } from './writeUnexpected.ts'
import { tableReads } from './tableReads.ts'
import { withDigits } from './withDigits.ts'
import { withOverall } from './withOverall.ts'

/** Measurements that outlive a run. */
export interface Memo {
  /** Returns what an earlier run measured, if it still holds. */
  readonly recall: (metric: Metric) => Measurement | undefined
  readonly note: (metric: Metric, measurement: Measurement) => void
}

export interface RunOptions {
  readonly alpha: number
  readonly correction: Correction
  /** Rules of the verdict on each test that has none. */
  readonly rules?: VerdictRules | undefined
  /** How many of the values that break an expectation are shown with it; 0 for none. */
  readonly maxExamples: number
  /** Where all rows that break an expectation are written, one file an expectation. */
  readonly writeUnexpected?: UnexpectedFiles | undefined
  /** Searches the segment of the rows in which a column drifted; no cell of a masked column is shown. */
  readonly localize?: IsMasked | undefined
  /** Columns that name what rows belong together: whole units are compared then. */
  readonly unit?: readonly string[] | undefined
  /** How units are compared. Default: in any order. */
  readonly unitDesign?: UnitDesign | undefined
  /** The results as they may be shown. Files are named after them. */
  readonly shown?: ((results: readonly Result[]) => readonly Result[]) | undefined
  /** Measurements of earlier runs, which aren't made again. */
  readonly memo?: Memo | undefined
  /** Receives what is being done, and how much of the measuring is, for those who wait. */
  readonly progress?: ((message: string, share?: number) => void) | undefined
}

export interface RunResult {
  readonly results: readonly Result[]
  /** For each result, which of the expectations it is of, counted from 0. */
  readonly origins: readonly number[]
  readonly family: Family | null
  /** Warnings about how the tests were decided. */
  readonly warnings: readonly string[]
}

/** Measures the metrics of expectations, with as few scans as can be, and judges them. */
export async function run(
  expectations: readonly Expectation[],
  opened: Engine,
  {
    alpha,
    correction,
    rules,
    maxExamples,
    writeUnexpected,
    localize,
    unit,
    unitDesign,
    shown = (results) => results,
    memo,
    progress,
  }: RunOptions,
): Promise<RunResult> {
  const engine = withOverall(await withDigits(opened, expectations))
  const all = await claimsOfSuite(expectations, engine)
  const prepared = all.map((claim) => prepareClaim(claim, engine.tables))
  const metrics = prepared.flatMap(metricsOf)
  const scans = plan(memo ? metrics.filter((metric) => !memo.recall(metric)) : metrics, engine)
  await prepareTables(scans, engine, { localizes: localize !== undefined, unit: unit ?? [] })
  const rows = [...engine.tables.values()].reduce((total, { rows }) => total + rows, 0)
  const size = `${formatCount(rows, 'row')}, ${formatCount(all.length, 'check')}`
  const made = await measure(scans, engine, (scan, share) => progress?.(`${size}: ${scan}`, share))
  const measured = memo ? withRecalled(metrics, made, memo) : made
  const judged = all.map((claim, i) =>
    judgeClaim(claim, prepared[i]!, measured, engine.tables, maxExamples > 0),
  )
  const {
    outcomes: decided,
    family,
    warnings,
  } = unit
    ? await judgeUnits(all, judged, engine, { unit, design: unitDesign, alpha, rules })
    : { ...decideFamily(judged, alpha, correction, rules), warnings: [] }
  const folded = foldConsequences(all, decided, engine.tables)
  const outcomes = foldMisfits(all, folded, engine.tables)
  // Segments are tested row by row.
  const localizing = localize && !unit ? { segments: onceFound(engine), isMasked: localize, alpha } : null
  const explained = await explainDrifts(all, outcomes, engine, measured, maxExamples > 0)
  const finished: Outcome[] = []
  for (const [i, claim] of all.entries())
    finished.push(await finish(claim, explained[i]!, engine, { limit: maxExamples, localizing, progress }))
  const named = shown(buildResults(all, finished))
  const origins = all.map(({ origin }) => origin)
  if (!writeUnexpected) return { results: named, origins, family, warnings }
  const written: Result[] = []
  for (const [i, claim] of all.entries())
    written.push(await withFile(claim, named[i]!, engine, writeUnexpected))
  return { results: written, origins, family, warnings }
}

/** Adds what was measured before, and notes what wasn't. */
function withRecalled(
  metrics: readonly Metric[],
  made: ReadonlyMap<string, Measurement>,
  { recall, note }: Memo,
): ReadonlyMap<string, Measurement> {
  const all = new Map(made)
  for (const metric of metrics) {
    const key = metricKey(metric)
    const found = made.get(key)
    if (found) note(metric, found)
    else all.set(key, recall(metric)!)
  }
  return all
}

/** Writes the failing rows of each expectation to a file. */
async function withFile(
  { expectation, where }: Claim,
  result: Result,
  engine: Engine,
  files: UnexpectedFiles,
): Promise<Result> {
  const { unexpected } = result
  if (!unexpected || unexpected.count === 0) return result
  const rows = expectation.unexpectedRows?.(engine.tables)
  if (!rows) return result
  const file = files.fileOf(result.id)
  try {
    await write(rows, where ? filteredEngine(engine, where) : engine, file, files)
    return { ...result, unexpected: { ...unexpected, file } }
  } catch (cause) {
    // The failures stand, whether there is room for its rows or not.
    return {
      ...result,
      unexpected: { ...unexpected, fileProblem: `can't write ${file}: ${messageOf(cause)}` },
    }
  }
}

/** A search for segments reads all columns, and often. */
async function prepareTables(
  scans: readonly Scan[],
  engine: Engine,
  { localizes, unit }: { readonly localizes: boolean; readonly unit: readonly string[] },
): Promise<void> {
  const ofUnits = unitColumns(unit)
  for (const [table, info] of engine.tables) {
    const { scans: own, ofColumn, most } = tableReads(scans, table)
    const names = columnsAndFields(info)
      .map(({ name }) => name)
      .filter((name) => localizes || ofColumn.has(name) || ofUnits.includes(name))
    const isReadOften = localizes || unit.length > 0
    await (isReadOften ? engine.prepare(table, names, Infinity) : engine.prepare(table, names, own, most))
  }
}

/** Segments are the same for all columns. */
function onceFound(engine: Engine): LocalizeInput['segments'] {
  let found: ReturnType<typeof segmentsOf> | null = null
  return () => (found ??= segmentsOf(engine))
}

interface Finishing {
  /** How many examples are shown. */
  readonly limit: number
  readonly localizing: LocalizeInput | null
  readonly progress: RunOptions['progress']
}

/** Says in which rows a drift lies, weighs how many values are unexpected, and looks up the first of them. */
async function finish(
  claim: Claim,
  decided: Outcome,
  engine: Engine,
  { limit, localizing, progress }: Finishing,
): Promise<Outcome> {
  const { expectation, where } = claim
  const { thresholds } = expectation.common
  if (localizing && decided.status === 'fail') progress?.(`segments of ${expectation.columns.join(', ')}`)
  const localized = localizing ? await localizeDrift(claim, decided, engine, localizing) : decided
  const outcome = thresholds ? applyThresholds(localized, thresholds) : localized
  if (!outcome.unexpected || outcome.unexpected.count === 0 || limit === 0) return outcome
  const unexpected = expectation.unexpectedRows?.(engine.tables)
  if (!unexpected) return outcome
  try {
    const found = await findExamples(unexpected, where ? filteredEngine(engine, where) : engine, limit)
    return { ...outcome, unexpected: { ...outcome.unexpected, examples: found } }
  } catch (cause) {
    return { ...outcome, message: `${outcome.message}; examples could not be read: ${messageOf(cause)}` }
  }
}
