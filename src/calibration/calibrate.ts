import { resolve } from '../artifacts/resolve.ts'
import type { ResolvedArtifact, ResolveOptions } from '../artifacts/resolver.ts'
import type { CalibrationResult } from '../core/calibration.ts'
import { claimsOfSuite } from '../runner/claimsOfSuite.ts'
import { columnsRead } from '../runner/columnsRead.ts'
import type { Correction } from '../runner/correctFamily.ts'
import type { Engine } from '../core/engine.ts'
import { duckdbEngine } from '../engines/duckdb/duckdbEngine.ts'
import type { DuckdbOptions } from '../engines/duckdb/duckdbOptions.ts'
import type { Expectation } from '../core/expectation.ts'
import { falseAlarms } from './falseAlarms.ts'
import { formatCount } from '../text/formatCount.ts'
import { metricsOf, prepareClaim } from '../runner/prepareClaim.ts'
import type { Result } from '../core/report.ts'
import { run } from '../runner/run.ts'
import { splitEngine } from './splitEngine.ts'
import { unitColumns } from '../runner/units/unitCells.ts'
import { resolveSuite } from '../suite/resolveSuite.ts'
import type { Suite } from '../core/suite.ts'
import type { SuiteDefinition } from '../suite/suiteDefinition.ts'
import { UsageError } from '../errors/usageError.ts'

export interface CalibrateOptions extends Omit<DuckdbOptions, 'load'>, ResolveOptions {
  /** Data that is of one piece: a path, a glob, a URL (file, http, https, s3), `project/name:alias` or `-`. */
  readonly reference: string
  /** Whose drift checks are measured. Without one, those of a comparison of two tables that needs none. */
  readonly suite?: SuiteDefinition
  /** Only these columns of the reference, where there is no suite. */
  readonly columns?: readonly string[]
  /** Rows of each part, about. Default: half of the reference. */
  readonly sampleSize?: number
  /** How often the reference is split. Default: `200`. */
  readonly splits?: number
  readonly alpha?: number
  readonly correction?: Correction
  /** Columns that name what rows belong together: units are split then, whole. */
  readonly unit?: readonly string[]
  /** Another seed makes other splits. Default: `0`. */
  readonly seed?: number
}

/**
 * Splits a reference at random many times, runs the drift checks on the two parts, between which nothing has drifted, and
 * counts their false alarms. The checks are run and decided as `validate` does it. Without a unit rows are split one by one: that
 * the rows of a day or a shop are alike, and a new sample is of another, raises alarms that are not counted then.
 */
export async function calibrate(options: CalibrateOptions): Promise<CalibrationResult> {
  const { alpha = 0.05, correction = 'bonferroni', splits = 200, seed = 0, unit, progress } = options
  check(options)
  return withReference(options, async (engine, { ref, digest }) => {
    const { rows } = engine.tables.get('reference')!
    const share = shareOf(rows, options.sampleSize)
    const first = await splitEngine(engine, { seed, number: 1, share, unit })
    const { name, expectations } = await suiteOf(first, options)
    await prepareOnce(engine, first, expectations, unit)
    const runs: (readonly Result[])[] = []
    const sizes: number[] = []
    for (let number = 1; number <= splits; number++) {
      progress?.(`split ${number} of ${splits}`)
      const parts = await splitEngine(engine, { seed, number, share, unit })
      sizes.push(...[...parts.tables.values()].map((part) => part.rows))
      const { results } = await run(expectations, parts, { alpha, correction, maxExamples: 0, unit })
      runs.push(results)
    }
    return {
      reference: { ref, digest, rows },
      suite: name,
      seed,
      rows: [Math.min(...sizes), Math.max(...sizes)],
      ...falseAlarms(runs, { alpha, correction }),
    }
  })
}

async function withReference<T>(
  options: CalibrateOptions,
  use: (engine: Engine, artifact: ResolvedArtifact) => Promise<T>,
): Promise<T> {
  const artifact = await resolve(options.reference, options)
  let engine: Engine | null = null
  try {
    options.progress?.(`reading ${artifact.ref}`)
    const loading = options.suite || options.columns ? {} : { load: true }
    const types = { ...options.suite?.types, ...options.types }
    const { declared = {} } = options.suite ?? {}
    engine = await duckdbEngine(new Map([['reference', artifact]]), {
      ...options.suite?.csv,
      ...options,
      types,
      declared,
      ...loading,
    })
    return await use(engine, artifact)
  } finally {
    await engine?.close()
    await artifact.release()
  }
}

/** The expectations that compare the two parts; only these can raise a false alarm of drift. */
async function suiteOf(parts: Engine, { suite: given, columns }: CalibrateOptions): Promise<Suite> {
  const { automaticSuite } = await import('../suite/automaticSuite.ts')
  const suite = given ? resolveSuite(given) : automaticSuite(parts.tables, columns ?? null)
  const expectations = suite.expectations.filter(
    ({ tables, others = [] }) => tables.includes('reference') && others.length === 0,
  )
  if (expectations.length === 0)
    throw new UsageError(`no expectation of the suite ${suite.name} compares a sample with a reference`)
  return { ...suite, expectations }
}

/** Loads what all splits will read, once. */
async function prepareOnce(
  engine: Engine,
  parts: Engine,
  expectations: readonly Expectation[],
  unit: readonly string[] = [],
): Promise<void> {
  const all = await claimsOfSuite(expectations, parts)
  const metrics = all.flatMap((claim) => metricsOf(prepareClaim(claim, parts.tables)))
  const read = new Set(columnsRead(metrics.map(({ args, where }) => [args, where])))
  const names = engine.tables.get('reference')!.columns.map(({ name }) => name)
  await engine.prepare(
    'reference',
    names.filter((name) => read.has(name) || unitColumns(unit).includes(name)),
    Infinity,
  )
}

function shareOf(rows: number, sampleSize: number | undefined): number {
  if (rows < 4) throw new UsageError(`a reference of ${formatCount(rows, 'row')} cannot be split in two`)
  if (sampleSize === undefined) return 1 / 2
  if (sampleSize > rows / 2)
    throw new UsageError(
      `two parts of ${formatCount(sampleSize, 'row')} are more than the ${formatCount(rows)} of the reference`,
    )
  return sampleSize / rows
}

function check({
  suite,
  columns,
  alpha = 0.05,
  splits = 200,
  sampleSize = 2,
  seed = 0,
}: CalibrateOptions): void {
  if (!(alpha > 0 && alpha < 1))
    throw new UsageError(`alpha: expected a number between 0 and 1, found ${alpha}`)
  if (!(Number.isInteger(splits) && splits >= 1))
    throw new UsageError(`splits is a whole number, 1 or more, not ${splits}`)
  if (!(Number.isInteger(sampleSize) && sampleSize >= 2))
    throw new UsageError(`the sample size is a whole number, 2 or more, not ${sampleSize}`)
  if (!Number.isSafeInteger(seed)) throw new UsageError(`the seed is a whole number, not ${seed}`)
  if (suite && columns) throw new UsageError("columns can't be used with a suite")
}
