import { agree } from './agree.ts'
import { relativeReference } from './artifacts/relativeReference.ts'
import { resolve } from './artifacts/resolve.ts'
import type { ResolvedArtifact, ResolveOptions } from './artifacts/resolver.ts'
import { formatCount } from './formatCount.ts'
import { clock } from './clock.ts'
import type { Correction } from './correct.ts'
import type { ColumnProfile } from './columnProfile.ts'
import type { Engine } from './engine.ts'
import { duckdbEngine, type DuckdbOptions } from './engines/duckdb/duckdbEngine.ts'
import { fileNames } from './fileNames.ts'
import { explain } from './explain.ts'
import type { Expectation } from './expectation.ts'
import { hidesOf, type Hides } from './hides.ts'
import { maskExpectation } from './maskExpectation.ts'
import { maskResults } from './maskResults.ts'
import { isComparison, type Table } from './metric.ts'
import { reportOf } from './reportOf.ts'
import { run, type UnexpectedFiles } from './run.ts'
import type { Report } from './report.ts'
import type { Suite } from './suite.ts'
import { UsageError } from './usageError.ts'

export interface ValidateOptions extends Omit<DuckdbOptions, 'load'>, ResolveOptions {
  /** What the data looked like: a path, a glob, a URL (file, http, https, s3), `project/name:alias` or `-`. */
  readonly reference?: string
  /** The new data. */
  readonly sample: string
  /** Without one, the sample is compared with the reference in every way that needs no suite. */
  readonly suite?: Suite
  /** Further data that expectations look into, by the names they use for it; also those a suite names itself. */
  readonly tables?: Readonly<Record<string, string>>
  /** The chance of a false alarm that the whole family of tests may have; between 0 and 1. */
  readonly alpha?: number
  readonly correction?: Correction
  /** Only these columns of the reference, where there is no suite. */
  readonly columns?: readonly string[]
  /** How many of the values that break an expectation are shown with it; with 0 no value of any cell is. */
  readonly maxExamples?: number
  /** A folder into which all rows that break an expectation are written, a file each, without masked columns. */
  readonly writeUnexpected?: string
  /** As which kind of file; CSV unless told. */
  readonly unexpectedFormat?: 'csv' | 'parquet'
  /** Columns of which no value of a cell is shown. */
  readonly mask?: readonly string[]
  /** Describes every column too, for reports that draw them. */
  readonly profile?: boolean
  /** Makes it an error that reference and sample are the same bytes; otherwise it is a warning. */
  readonly failOnIdentical?: boolean
}

/** Answers whether the sample may go through. Throws for what cannot be asked or read; a failed check is a result. */
export async function validate(options: ValidateOptions): Promise<Report> {
  const now = clock(process.env)
  const startedAt = now()
  // Without a suite every column is tested for drift: each test is a scan.
  const load = !options.suite && !options.columns
  return withData({ ...options, load }, async ({ engine, artifacts, suite, expectations }) => {
    const notes = new Set([...artifacts.values()].flatMap((artifact) => artifact.notes ?? []))
    const warnings = [...notes, ...identical(artifacts, options.failOnIdentical ?? false)]
    const { alpha = 0.05, correction = 'bonferroni', maxExamples = 5, mask = [], progress } = options
    const hides = hidesOf(mask, maxExamples, engine.tables)
    const masked = expectations.map((expectation) => maskExpectation(expectation, hides))
    const writeUnexpected = filesIn(options, hides)
    const ran = await run(masked, engine, { alpha, correction, maxExamples, writeUnexpected, progress })
    const results = maskResults(ran.results, hides)
    const columns = options.profile ? await describe(engine, hides, progress) : undefined
    const finishedAt = now()
    const { tables } = engine
    return reportOf({
      startedAt,
      finishedAt,
      suite,
      artifacts,
      tables,
      ran: { ...ran, results },
      warnings,
      columns,
    })
  })
}

/** The scans that `validate` would make of the same options, one a line. */
export const explainPlan = (options: ValidateOptions): Promise<readonly string[]> =>
  withData(options, ({ engine, expectations }) => explain(expectations, engine))

async function describe(
  engine: Engine,
  hides: Hides,
  progress: ValidateOptions['progress'],
): Promise<readonly ColumnProfile[]> {
  const { profile } = await import('./profile.ts')
  return profile(engine, { reveals: (column) => !hides(column), progress })
}

function filesIn(
  { writeUnexpected: folder, unexpectedFormat = 'csv' }: ValidateOptions,
  hides: Hides,
): UnexpectedFiles | undefined {
  if (folder === undefined) return undefined
  const nameOf = fileNames()
  return { hides, fileOf: (id) => `${folder}/${nameOf(id)}.${unexpectedFormat}` }
}

interface Opened {
  readonly engine: Engine
  readonly artifacts: ReadonlyMap<Table, ResolvedArtifact>
  readonly suite: Suite
  readonly expectations: readonly Expectation[]
}

async function withData<T>(
  options: ValidateOptions & DuckdbOptions,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  check(options)
  const artifacts = new Map<Table, ResolvedArtifact>()
  let engine: Engine | null = null
  try {
    const { reference, sample, suite: given, tables } = options
    if (reference !== undefined)
      artifacts.set('reference', await resolve(relativeReference(reference, sample), options))
    artifacts.set('sample', await resolve(sample, options))
    for (const [name, ref] of Object.entries({ ...given?.tables, ...tables }))
      artifacts.set(name, await resolve(ref, { ...options, format: undefined }))
    options.progress?.(`reading ${[...artifacts.values()].map(({ ref }) => ref).join(' and ')}`)
    engine = await duckdbEngine(artifacts, options)
    const { automaticSuite } = await import('./suite/automaticSuite.ts')
    const { wellFormed } = await import('./suite/wellFormed.ts')
    const suite = options.suite ?? automaticSuite(engine.tables, options.columns ?? null)
    return await use({
      engine,
      artifacts,
      suite,
      expectations: [...wellFormed(engine.tables), ...suite.expectations],
    })
  } finally {
    await engine?.close()
    for (const artifact of artifacts.values()) await artifact.release()
  }
}

function check({
  reference,
  sample,
  suite,
  tables,
  alpha = 0.05,
  columns,
  writeUnexpected,
  maxExamples,
}: ValidateOptions): void {
  const wrong = Object.keys({ ...suite?.tables, ...tables }).find(
    (name) => !/^[a-z_]\w*$/i.test(name) || isComparison(name),
  )
  if (wrong !== undefined)
    throw new UsageError(
      `a further table cannot be called "${wrong}"; a name has letters, digits and _, and is not reference or sample`,
    )
  if (writeUnexpected !== undefined && maxExamples === 0)
    throw new UsageError(
      'unexpected rows are written with their cells, and maxExamples 0 forbids to tell any',
    )
  if (!(alpha > 0 && alpha < 1)) throw new UsageError(`alpha is a chance between 0 and 1, not ${alpha}`)
  if (reference === '-' && sample === '-')
    throw new UsageError('only one of reference and sample can be standard input')
  if (!suite && reference === undefined)
    throw new UsageError('nothing to compare the sample with: name a reference, a suite, or both')
  if (suite && columns)
    throw new UsageError('columns are chosen where there is no suite; a suite names its own')
  if (suite && reference === undefined) {
    const needing = suite.expectations.filter(({ tables }) => tables.includes('reference'))
    const [first] = needing
    if (first)
      throw new UsageError(
        `${formatCount(needing.length, 'expectation')} of the suite ${agree(needing.length, 'compare')} with a reference (first: ${first.type}${first.line === undefined ? '' : `, line ${first.line}`}); name one with --reference`,
      )
  }
}

function identical(artifacts: ReadonlyMap<Table, ResolvedArtifact>, fail: boolean): readonly string[] {
  const [reference, sample] = [artifacts.get('reference'), artifacts.get('sample')]
  if (!reference || !sample || reference.digest !== sample.digest) return []
  const message = `reference and sample are the same bytes (${reference.digest ?? ''}): no drift can be found between them`
  if (fail) throw new UsageError(message)
  return [message]
}
