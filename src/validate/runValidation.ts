import { aggregatesOfSuite } from '../runner/aggregatesOfSuite.ts'
import { assertOptions } from './assertOptions.ts'
import { checkSuite, type CheckOptions } from './checkSuite.ts'
import { clock } from '../system/clock.ts'
import { explain } from '../runner/explain.ts'
import type { DriftChoice } from '../core/driftChoice.ts'
import { maskedColumns } from '../core/maskedColumns.ts'
import { openData, type Data, type DataOptions } from './openData.ts'
import type { Report } from '../core/report.ts'
import type { Suite } from '../core/suite.ts'
import { unmatchedEntries } from '../baseline/unmatchedEntries.ts'
import { readingKey } from './readingKey.ts'
import { suiteDataOptions } from './suiteDataOptions.ts'
import type { SuiteDefinition } from '../suite/suiteDefinition.ts'
import { UsageError } from '../errors/usageError.ts'

interface SuiteOptions {
  /** A suite, or the path of one. Without one, the sample is compared with the reference in every way that needs no suite. */
  readonly suite?: SuiteDefinition | string
  /** Whether a suite in YAML or JSON may load the files under `plugins`, which are code. Default: `false`. */
  readonly allowPlugins?: boolean
}

export interface RunOptions extends Omit<CheckOptions, 'startedAt'>, SuiteOptions {
  /** Only these columns of the reference, where there is no suite. */
  readonly columns?: readonly string[]
  /** How all columns are tested for drift, where there is no suite: `auto` (default) or `thorough`. */
  readonly drift?: DriftChoice
}

/** Data to find, and how to check it. */
export interface ValidateOptions extends Omit<DataOptions, 'load'>, RunOptions {}

/** Data that is open, and how to check it. */
export interface ValidateDataOptions extends RunOptions {
  /** What `openData` returned. It stays open. */
  readonly data: Data
}

/** Data to find. */
export interface OpenDataOptions extends Omit<DataOptions, 'load'>, SuiteOptions {}

/** Checks a sample against a suite, a reference, or both. Data that can't be read throws; a failed check is a result. */
export async function runValidation(options: ValidateOptions | ValidateDataOptions): Promise<Report> {
  const startedAt = clock(process.env)()
  return withData(options, async (data, suite) => {
    const { report } = await checkSuite(suite, data, { ...options, startedAt })
    const { baseline } = options
    if (!baseline) return report
    const unmatched = unmatchedEntries(report.results, baseline, suite.name)
    return { ...report, warnings: [...report.warnings, ...unmatched] }
  })
}

/** Opens data as a suite says that it is read. */
export async function openSuiteData(options: OpenDataOptions): Promise<Data> {
  const suite = await loadSuite(options)
  return openData({ ...suiteDataOptions(suite, options), load: true }, suite)
}

/** Lists the scans of a run, one a line. */
export const explainRun = (options: ValidateOptions | ValidateDataOptions): Promise<readonly string[]> =>
  withData(options, ({ engine }, { expectations }) => {
    const { mask = [], maxExamples = 5 } = options
    return explain(expectations, engine, maskedColumns(mask, maxExamples, engine.tables))
  })

async function withData<T>(
  options: ValidateOptions | ValidateDataOptions,
  use: (data: Data, suite: Suite) => Promise<T>,
): Promise<T> {
  const suite = await loadSuite(options)
  const asked = 'data' in options ? options : suiteDataOptions(suite, options)
  check(asked, suite)
  const data = 'data' in asked ? asked.data : await openData(withLoad(asked, suite), suite)
  const end = await data.turn()
  try {
    return await use(data, await completeSuite(options, suite, data))
  } finally {
    end()
    if (!('data' in asked)) await data.close()
  }
}

async function loadSuite({ suite, allowPlugins }: SuiteOptions): Promise<Suite | undefined> {
  if (typeof suite === 'string') {
    const { readSuite } = await import('../suite/reading/readSuite.ts')
    return readSuite(suite, { allowPlugins })
  }
  if (!suite) return undefined
  const { resolveSuite } = await import('../suite/resolveSuite.ts')
  return resolveSuite(suite)
}

/** Without a suite every column is tested for drift: each test is a scan. */
const withLoad = (options: ValidateOptions, suite: Suite | undefined): DataOptions => ({
  ...options,
  ...(!suite && !options.columns && { load: true }),
  ...(suite && scansOnce(options, suite) && { aggregatesOf: aggregatesOfSuite(suite.expectations) }),
})

/** Profiles, segments and units scan the sample many times. */
const scansOnce = (options: ValidateOptions, suite: Suite): boolean =>
  options.reference === undefined &&
  !options.profile &&
  !options.localize &&
  (options.unit ?? suite.unit) === undefined

/** Adds the checks of every run. */
async function completeSuite(options: RunOptions, given: Suite | undefined, data: Data): Promise<Suite> {
  const { automaticSuite } = await import('../suite/automaticSuite.ts')
  const { tableChecks } = await import('../suite/tableChecks.ts')
  const { tables } = data.engine
  const { columns = null } = options
  const suite = given ?? automaticSuite(tables, columns, options.drift)
  // Whoever names columns has seen the others.
  const extraColumns = options.extraColumns ?? (columns ? 'allow' : undefined)
  const ofEveryRun = tableChecks([...tables.keys()], { ...suite, ...(extraColumns && { extraColumns }) })
  return { ...suite, expectations: [...ofEveryRun, ...suite.expectations] }
}

function check(options: ValidateOptions | ValidateDataOptions, suite: Suite | undefined): void {
  const { columns, drift } = options
  const { reference, sample } = 'data' in options ? namesOf(options.data) : options
  assertOptions({ ...options, reference, suite })
  if (sample === undefined)
    throw new UsageError("no sample given. Pass sample: 'new.csv', rows, or an Arrow table.")
  if (reference === '-' && sample === '-')
    throw new UsageError('only one of reference and sample can be standard input')
  if (!suite && reference === undefined)
    throw new UsageError('no reference or suite given. Pass --reference, --suite, or both.')
  if ('data' in options && suite && !readsAs(options.data, suite))
    throw new UsageError(
      `the suite ${suite.name} says how files are read, and the data was opened without it. Open it with openData({ …, suite }).`,
    )
  if (suite && drift) throw new UsageError("drift can't be used with a suite")
  if (suite && columns) throw new UsageError("columns can't be used with a suite")
}

const namesOf = ({ artifacts }: Data): Pick<ValidateOptions, 'reference'> & { readonly sample?: string } => ({
  ...(artifacts.has('reference') && { reference: artifacts.get('reference')!.ref }),
  ...(artifacts.has('sample') && { sample: artifacts.get('sample')!.ref }),
})

/** Data in memory is what it is; files are read once, when they are opened. */
const readsAs = ({ artifacts, reading }: Data, suite: Suite): boolean =>
  [readingKey(), reading].includes(readingKey(suite)) ||
  [...artifacts.values()].every(({ memory }) => memory !== undefined)
