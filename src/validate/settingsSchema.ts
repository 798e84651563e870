import { z } from 'zod'
import { csvOptions } from '../core/csvOptions.ts'
import type { CheckOptions } from './checkSuite.ts'
import type { DataOptions } from './openData.ts'
import type { ReadSuiteOptions } from '../suite/reading/readSuiteOptions.ts'
import { unitDesignParam } from '../core/unit.ts'
import { verdictParams } from '../expectations/params/verdictParams.ts'

const text = z.string().min(1).optional()
const chance = 'expected a number between 0 and 1, for example 0.05'
const count = z.int('is a whole number').min(0, 'is 0 or more').optional()
const names = z.array(z.string()).readonly().optional()

/** Settings of a run for its data and its verdict: the options of `validate` other than the suite. */
export const settingsSchema = z.strictObject({
  reference: text,
  sample: text,
  alpha: z
    .number(chance)
    .refine((alpha) => alpha > 0 && alpha < 1, chance)
    .optional(),
  correction: z.enum(['bonferroni', 'sidak', 'holm', 'bh', 'by', 'none']).optional(),
  ...verdictParams,
  localize: z.boolean().optional(),
  unit: names,
  unitDesign: unitDesignParam.optional(),
  extraColumns: z.enum(['fail', 'warn', 'allow']).optional(),
  strict: z.boolean().optional(),
  allowUnchecked: z.boolean().optional(),
  baseline: text,
  maxExamples: count,
  mask: names,
  failOnIdentical: z.boolean().optional(),
  format: z.enum(['csv', 'parquet', 'json', 'arrow', 'npy']).optional(),
  ...csvOptions.shape,
  types: z.record(z.string(), z.string()).readonly().optional(),
  records: text,
  allowPlugins: z.boolean().optional(),
  memoryLimit: text,
  queryTimeout: count,
  threads: count,
  engine: z.enum(['duckdb', 'pushdown']).optional(),
  pull: z.boolean().optional(),
  registry: text,
  asOf: text,
  endpointUrl: text,
  resolver: text,
  cacheDir: text,
  idleTimeout: count,
})

type Told = Omit<DataOptions, 'reference' | 'sample' | 'tables' | 'load' | 'progress'> &
  Omit<CheckOptions, 'profile' | 'progress' | 'startedAt' | 'baseline'> &
  Pick<ReadSuiteOptions, 'allowPlugins'> & {
    readonly reference?: string
    readonly sample?: string
    /** A file of known failures, as `validate baseline` writes it. */
    readonly baseline?: string
  }

/** Settings of a run, each as in `validate`. */
export type DataSettings = { readonly [K in keyof z.infer<typeof settingsSchema> & keyof Told]?: Told[K] }
