import { z } from 'zod'

/** What drift tests take beside a column, each for the tests that have a use for it. */
export const driftOptions = {
  alternative: z
    .enum(['two-sided', 'less', 'greater'])
    .optional()
    .describe(
      'Of `ks`, as in SciPy: `greater` asks whether the values have risen (the distribution function of the reference lies above), `less` whether they have fallen; `two-sided` unless told.',
    ),
  bins: z
    .int()
    .min(2)
    .max(1000)
    .optional()
    .describe(
      'Of the distances between classes, on numbers and times: into how many bins with about equally many values of both tables; 10 unless told.',
    ),
  base: z
    .number()
    .gt(1)
    .optional()
    .describe('Of `kl`: the base of the logarithm, as in SciPy. 2 gives bits. Default: e, which gives nats.'),
  maxDistance: z
    .number()
    .min(0)
    .optional()
    .describe(
      'Of distances (and D of `ks`): the largest that passes. The distance alone is then the verdict, without a p-value.',
    ),
  permutations: z
    .int()
    .min(99)
    .max(1_000_000)
    .optional()
    .describe('Of tests by permutation: how many ways of dealing the rows are tried; 9,999 unless told.'),
  seed: z.int().optional().describe('Of tests by permutation: another seed deals other rows; 0 unless told.'),
}

export type OptionName = keyof typeof driftOptions

/** The options of a test, each with a value. */
export interface DriftOptions {
  readonly alternative: 'two-sided' | 'less' | 'greater'
  readonly bins: number
  readonly base: number
  /** Null where a p-value decides. */
  readonly maxDistance: number | null
  readonly permutations: number
  readonly seed: number
}

export type GivenOptions = { readonly [K in OptionName]?: NonNullable<DriftOptions[K]> | undefined }

export const optionNames = Object.keys(driftOptions) as readonly OptionName[]

export const withDefaults = (given: GivenOptions): DriftOptions => ({
  alternative: given.alternative ?? 'two-sided',
  bins: given.bins ?? 10,
  base: given.base ?? Math.E,
  maxDistance: given.maxDistance ?? null,
  permutations: given.permutations ?? 9999,
  seed: given.seed ?? 0,
})
