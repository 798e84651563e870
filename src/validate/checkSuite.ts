import { allowUnchecked } from '../runner/allowUnchecked.ts'
import { applyBaseline } from '../baseline/applyBaseline.ts'
import type { Baseline } from '../core/baseline.ts'
import { checkUnchanged } from './checkUnchanged.ts'
import { clock } from '../system/clock.ts'
import type { ColumnProfile } from '../core/columnProfile.ts'
import type { Spellings } from '../profile/countSpellings.ts'
import type { Correction } from '../runner/correctFamily.ts'
import { describeIdentical } from './describeIdentical.ts'
import { dependenceWarning } from '../runner/dependence/dependenceWarning.ts'
import type { Engine } from '../core/engine.ts'
import { failVacuous } from '../runner/failVacuous.ts'
import { fileNamer } from '../runner/fileNamer.ts'
import { maskedColumns, type IsMasked } from '../core/maskedColumns.ts'
import type { Table } from '../core/table.ts'
import { assertNeedsNoRows, withoutLock } from './withoutLock.ts'
import type { Data } from './openData.ts'
import { buildReport } from './buildReport.ts'
import type { UnexpectedFiles } from '../runner/writeUnexpected.ts'
import { runMasked } from '../masking/runMasked.ts'
import type { Report, Result } from '../core/report.ts'
import type { Suite } from '../core/suite.ts'
import type { UnexpectedFormat } from '../core/unexpectedFormat.ts'
import type { UnitDesign } from '../core/unitDesign.ts'
import { rulesOf } from '../expectations/params/verdictParams.ts'
import type { EffectLimits, VerdictRules } from '../core/verdictRules.ts'

export interface CheckOptions {
  /** False-alarm rate of the whole family of tests, between 0 and 1. Default: `0.05`. */
  readonly alpha?: number
  readonly correction?: Correction
  /** The smallest effects that matter, by kind, if an expectation doesn't name one; a number is a limit of D alone. */
  readonly minEffect?: number | EffectLimits
  /** Outcome of tests with too few values to find what matters, where an expectation doesn't name one. */
  readonly inconclusive?: 'fail' | 'skip' | 'pass'
  /** A margin below which each effect must be shown to lie, if an expectation doesn't name one. */
  readonly equivalence?: number | EffectLimits
  /** How many of the values that break an expectation are shown with it; with 0 no value of any cell is. */
  readonly maxExamples?: number
  /** A folder into which all rows that break an expectation are written, a file each, without masked columns. */
  readonly writeUnexpected?: string
  /** Format of these files. Default: `csv`, whose cells are safe to open in a spreadsheet; `raw-csv` has them as they are. */
  readonly unexpectedFormat?: UnexpectedFormat
  /** Makes warnings of checks that could not be judged. Default: as the suite says. */
  readonly allowUnchecked?: boolean
  /** Verdict on columns of the sample that the reference lacks. Default: as in the suite. */
  readonly extraColumns?: 'fail' | 'warn' | 'allow'
  /** Fails checks that had no value to look at. */
  readonly strict?: boolean
  /** Known failures, which fail the run only if they get worse or expire. */
  readonly baseline?: Baseline
  /** Columns of which no value of a cell is shown. */
  readonly mask?: readonly string[]
  /** Columns that name what rows belong together, e.g. `day(pickup)`: whole units are compared then. */
  readonly unit?: readonly string[]
  /** How units are compared. Default: in any order. */
  readonly unitDesign?: UnitDesign
  /** Searches the segment of the rows in which a column drifted. */
  readonly localize?: boolean
  /** Describes every column too, for reports that draw them. */
  readonly profile?: boolean
  /** Counts how missing values are spelled in columns of text, for reports that list the columns. Default: `profile`. */
  readonly spellings?: boolean
  /** Makes it an error that reference and sample are the same bytes; otherwise it is a warning. */
  readonly failOnIdentical?: boolean
  /** Receives what is being done, and which share of it is, for those who wait. */
  readonly progress?: (message: string, share?: number) => void
  /** When it began, where that was before the data was opened. */
  readonly startedAt?: Date
}

export interface CheckedSuite {
  readonly report: Report
  /** For each result of the report, which expectation of the suite it is of, counted from 0. */
  readonly origins: readonly number[]
}

/** Checks what a suite expects of data that is open, with one set of scans. */
export async function checkSuite(
  suite: Suite,
  data: Data,
  options: CheckOptions = {},
): Promise<CheckedSuite> {
  const now = clock(process.env)
  const { engine, artifacts } = data
  const { alpha = 0.05, correction = 'bonferroni', maxExamples = 5, mask = [], progress } = options
  const { startedAt = now() } = options
  const isMasked = maskedColumns(mask, maxExamples, engine.tables)
  const writeUnexpected = filesIn(options, isMasked)
  const localize = options.localize ? isMasked : undefined
  const unit = options.unit ?? suite.unit
  const isLocked = engine.tables.get('reference')?.artifact?.lock !== undefined
  if (isLocked) assertNeedsNoRows(localize !== undefined, unit)
  const unitDesign = options.unitDesign ?? suite.unitDesign
  const { origins, ...measured } = await runMasked(suite.expectations, engine, isMasked, {
    alpha,
    correction,
    rules: runRules(options),
    maxExamples,
    writeUnexpected,
    localize,
    progress,
    unit,
    unitDesign,
  })
  const allowed = judgeUnchecked(measured.results, suite, options)
  const known = options.baseline && applyBaseline(allowed, options.baseline, startedAt)
  const ran = { ...measured, results: known?.results ?? allowed }
  const dependent = unit || isLocked ? null : await dependenceWarning(engine, testedColumns(ran.results))
  const columns = options.profile ? await describe(withoutLock(engine), isMasked, progress) : undefined
  const spellings =
    (options.spellings ?? options.profile) ? await spell(withoutLock(engine), isMasked) : undefined
  await checkUnchanged(data)
  const finishedAt = now()
  const { tables } = engine
  const report = buildReport({
    startedAt,
    finishedAt,
    suite,
    artifacts,
    tables,
    ran,
    warnings: [
      ...warningsOf(data, options),
      ...ran.warnings,
      ...withoutLimit(options, ran.results),
      ...(dependent === null ? [] : [dependent]),
      ...(known?.warnings ?? []),
    ],
    baseline: known?.summary,
    spilledBytes: engine.spilled?.(),
    columns,
    spellings,
    moved: (table) => engine.moved?.(table) ?? null,
  })
  return { report, origins }
}

/** Judges what had nothing to look at, and what couldn't be checked, as the options say. */
function judgeUnchecked(results: readonly Result[], suite: Suite, options: CheckOptions): readonly Result[] {
  const allows = options.allowUnchecked ?? suite.unchecked === 'allow'
  const judged = options.strict ? failVacuous(results) : results
  return allows ? allowUnchecked(judged) : judged
}

/** Oddities of the data, before any check. */
function warningsOf(
  { engine, artifacts }: Data,
  { failOnIdentical = false }: CheckOptions,
): readonly string[] {
  const notes = new Set([...artifacts.values()].flatMap((artifact) => artifact.notes ?? []))
  const odd = [...engine.tables].flatMap(
    ([table, info]) => info.notes?.map((note) => `${table}: ${note}`) ?? [],
  )
  const identical = describeIdentical(engine.tables, artifacts, failOnIdentical)
  return [...notes, ...odd, ...(engine.notes ?? []), ...identical]
}

/** A bare smallest effect of the run is a limit of D: one number can't limit D, shares and standard deviations alike. */
function runRules(options: CheckOptions): VerdictRules {
  const rules = rulesOf(options)
  return typeof rules.minEffect === 'number' ? { ...rules, minEffect: { D: rules.minEffect } } : rules
}

/** Says that a bare number has left other effects without a limit. */
function withoutLimit({ minEffect }: CheckOptions, results: readonly Result[]): readonly string[] {
  if (typeof minEffect !== 'number' || !results.some(({ test }) => test && !/^D\b/.test(test.effect.name)))
    return []
  return [
    `--min-effect ${minEffect} is a limit of D alone; set others by kind, e.g. D=${minEffect},share=0.02,missing=0.01,sd=0.1,new=0.01`,
  ]
}

/** The columns of which rows were compared. */
const testedColumns = (results: readonly Result[]): readonly string[] =>
  results.flatMap(({ column, test }) => (column !== undefined && test ? [column] : []))

function filesIn(
  { writeUnexpected: folder, unexpectedFormat = 'csv' }: CheckOptions,
  isMasked: IsMasked,
): UnexpectedFiles | undefined {
  if (folder === undefined) return undefined
  const nameOf = fileNamer()
  const raw = unexpectedFormat === 'raw-csv'
  const extension = raw ? 'csv' : unexpectedFormat
  return { isMasked, raw, fileOf: (id) => `${folder}/${nameOf(id)}.${extension}` }
}

async function describe(
  engine: Engine,
  isMasked: IsMasked,
  progress: CheckOptions['progress'],
): Promise<readonly ColumnProfile[]> {
  const { profile } = await import('../profile/profile.ts')
  return profile(engine, { reveals: (column) => !isMasked(column), progress })
}

async function spell(
  engine: Engine,
  isMasked: IsMasked,
): Promise<ReadonlyMap<Table, ReadonlyMap<string, Spellings>>> {
  const { countSpellings } = await import('../profile/countSpellings.ts')
  return countSpellings(engine, isMasked)
}
