import { z } from 'zod'
import { isDataSource, type DataSource } from '../core/dataSource.ts'
import type { Baseline } from '../core/baseline.ts'
import type { SuiteDefinition } from '../suite/suiteDefinition.ts'
import { unexpectedFormats } from '../core/unexpectedFormat.ts'
import { UsageError } from '../errors/usageError.ts'
import { ParamsError } from '../errors/paramsError.ts'
import { settingsSchema } from './settingsSchema.ts'
import type { Data } from './openData.ts'

const source = z.custom<DataSource>(
  isDataSource,
  'expected a path or URL, an array of rows as objects, an Apache Arrow table, or an async iterable of rows',
)
const isObjectWith = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value)

const suite = z.custom<SuiteDefinition | string>(
  (value) => (typeof value === 'string' ? value !== '' : isObjectWith(value, 'name', 'expectations')),
  'expected the path of a suite, or a suite as defineSuite makes it',
)
const data = z.custom<Data>(
  (value) => isObjectWith(value, 'engine', 'artifacts', 'turn'),
  'expected open data, as openData returns it',
)
const baseline = z.custom<Baseline>(
  (value) => isObjectWith(value, 'baselineVersion', 'entries'),
  'expected a baseline, as validate baseline writes it',
)
const progress = z.custom<(message: string, share?: number) => void>(
  (value) => typeof value === 'function',
  'expected a function',
)

/** Options of `openData`. */
const dataArguments = settingsSchema.omit({ baseline: true }).extend({
  reference: source.optional(),
  sample: source,
  tables: z.record(z.string(), source).readonly().optional(),
  suite: suite.optional(),
  progress: progress.optional(),
})

/** Options of `validate`. */
const runArguments = dataArguments.extend({
  sample: source.optional(),
  data: data.optional(),
  columns: z.array(z.string()).readonly().optional(),
  drift: z.enum(['auto', 'thorough']).optional(),
  baseline: baseline.optional(),
  profile: z.boolean().optional(),
  spellings: z.boolean().optional(),
  writeUnexpected: z.string().min(1).optional(),
  unexpectedFormat: z.enum(unexpectedFormats).optional(),
})

const schemas = { openData: dataArguments, validate: runArguments, explainPlan: runArguments }

/** Rejects arguments that a function of the package can't take, with a sentence for each of them. */
export function checkArguments(name: keyof typeof schemas, given: unknown): void {
  if (typeof given !== 'object' || given === null)
    throw new UsageError(
      `${name}(): expected an object of options, e.g. { sample: 'new.csv', suite: 'suite.yaml' }`,
    )
  const schema = schemas[name]
  const { success, error } = schema.safeParse(given, { reportInput: true })
  if (!success) throw new ParamsError(`${name}()`, error.issues, Object.keys(schema.shape))
}
