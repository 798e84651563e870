import { checkOptions, checkSuite, type CheckOptions } from './checkSuite.ts'
import { clock } from '../system/clock.ts'
import { explain } from '../runner/explain.ts'
import type { DriftChoice } from '../core/driftChoice.ts'
import { maskedColumns } from '../core/maskedColumns.ts'
import { openData, type Data, type DataOptions } from './openData.ts'
import type { Report } from '../core/report.ts'
import type { Suite } from '../core/suite.ts'
import { UsageError } from '../errors/usageError.ts'

export interface ValidateOptions extends Omit<DataOptions, 'load'>, Omit<CheckOptions, 'startedAt'> {
  /** Without one, the sample is compared with the reference in every way that needs no suite. */
  readonly suite?: Suite
  /** Only these columns of the reference, where there is no suite. */
  readonly columns?: readonly string[]
  /** How all columns are tested for drift, where there is no suite: `auto` (default) or `thorough`. */
  readonly drift?: DriftChoice
  /** Told what is being done, for those who wait. */
  readonly progress?: (message: string) => void
}

/** Answers whether the sample may go through. Throws for what cannot be asked or read; a failed check is a result. */
export async function validate(options: ValidateOptions): Promise<Report> {
  const startedAt = clock(process.env)()
  // Without a suite every column is tested for drift: each test is a scan.
  const loading = options.suite || options.columns ? {} : { load: true }
  return withData({ ...options, ...loading }, async (data, suite) => {
    const { report } = await checkSuite(suite, data, { ...options, startedAt })
    return report
  })
}

/** The scans that `validate` would make of the same options, one a line. */
export const explainPlan = (options: ValidateOptions): Promise<readonly string[]> =>
  withData(options, ({ engine }, { expectations }) => {
    const { mask = [], maxExamples = 5 } = options
    return explain(expectations, engine, maskedColumns(mask, maxExamples, engine.tables))
  })

async function withData<T>(
  options: ValidateOptions & DataOptions,
  use: (data: Data, suite: Suite) => Promise<T>,
): Promise<T> {
  check(options)
  const { suite: given, columns = null } = options
  const data = await openData({
    ...given?.csv,
    ...options,
    tables: { ...given?.tables, ...options.tables },
    types: { ...given?.types, ...options.types },
    ...(given?.declared && { declared: given.declared }),
  })
  try {
    const { automaticSuite } = await import('../suite/automaticSuite.ts')
    const { tableChecks } = await import('../suite/tableChecks.ts')
    const { tables } = data.engine
    const suite = given ?? automaticSuite(tables, columns, options.drift)
    // Whoever names columns has seen the others.
    const extraColumns = options.extraColumns ?? (columns ? 'allow' : undefined)
    const expectations = [
      ...tableChecks([...tables.keys()], { ...suite, ...(extraColumns && { extraColumns }) }),
      ...suite.expectations,
    ]
    return await use(data, { ...suite, expectations })
  } finally {
    await data.close()
  }
}

function check(options: ValidateOptions): void {
  const { reference, sample, suite, columns, drift } = options
  checkOptions(options)
  if (reference === '-' && sample === '-')
    throw new UsageError('only one of reference and sample can be standard input')
  if (!suite && reference === undefined)
    throw new UsageError('no reference or suite given. Pass --reference, --suite, or both.')
  if (suite && drift) throw new UsageError("drift can't be used with a suite")
  if (suite && columns) throw new UsageError("columns can't be used with a suite")
}
