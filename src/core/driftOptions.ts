import { z } from 'zod'

/** Options of drift tests, each for the tests that use it. */
export const driftOptions = {
  alternative: z
    .enum(['two-sided', 'less', 'greater'])
    .optional()
    .describe(
      'Alternative of `ks`, as in SciPy: `greater` tests whether the values have risen (the distribution function of the reference lies above), `less` whether they have fallen. Default: `two-sided`.',
    ),
  bins: z
    .int()
    .min(2)
    .max(1000)
    .optional()
    .describe(
      'Number of bins of distances between classes, for numbers and times. Bins hold about the same number of values. Default: `10`.',
    ),
  base: z
    .number()
    .gt(1)
    .optional()
    .describe('Base of the logarithm of `kl`, as in SciPy. 2 gives bits. Default: e, which gives nats.'),
  maxDistance: z
    .number()
    .min(0)
    .optional()
    .describe(
      'Largest distance (or D of `ks`) that passes. The distance alone then decides, without a p-value.',
    ),
  permutations: z
    .int()
    .min(99)
    .max(1_000_000)
    .optional()
    .describe('Number of permutations. Default: `9999`.'),
  seed: z.int().optional().describe('Random seed of permutation tests. Default: `0`.'),
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
