export interface Distribution {
  /** How many shape parameters it takes, before loc and scale. */
  shapes: number
  /** Its name in stdlib's kstest. */
  stdlib: string
  /** The parameters stdlib wants for the standard form (loc 0, scale 1). */
  standard: (...shapes: number[]) => number[]
}

const keep = (...shapes: number[]): number[] => shapes
const locScale = (): number[] => [0, 1]
const shapeScale = (shape = NaN): number[] => [shape, 1]

const table = {
  arcsine: { shapes: 0, stdlib: 'arcsine', standard: locScale },
  beta: { shapes: 2, stdlib: 'beta', standard: keep },
  betaprime: { shapes: 2, stdlib: 'betaprime', standard: keep },
  cauchy: { shapes: 0, stdlib: 'cauchy', standard: locScale },
  chi: { shapes: 1, stdlib: 'chi', standard: keep },
  chi2: { shapes: 1, stdlib: 'chisquare', standard: keep },
  cosine: { shapes: 0, stdlib: 'cosine', standard: () => [0, Math.PI] },
  erlang: { shapes: 1, stdlib: 'erlang', standard: shapeScale },
  expon: { shapes: 0, stdlib: 'exponential', standard: () => [1] },
  f: { shapes: 2, stdlib: 'f', standard: keep },
  gamma: { shapes: 1, stdlib: 'gamma', standard: shapeScale },
  gumbel_r: { shapes: 0, stdlib: 'gumbel', standard: locScale },
  invgamma: { shapes: 1, stdlib: 'invgamma', standard: shapeScale },
  invweibull: { shapes: 1, stdlib: 'frechet', standard: (shape = NaN) => [shape, 1, 0] },
  laplace: { shapes: 0, stdlib: 'laplace', standard: locScale },
  levy: { shapes: 0, stdlib: 'levy', standard: locScale },
  logistic: { shapes: 0, stdlib: 'logistic', standard: locScale },
  lognorm: { shapes: 1, stdlib: 'lognormal', standard: (shape = NaN) => [0, shape] },
  norm: { shapes: 0, stdlib: 'normal', standard: locScale },
  pareto: { shapes: 1, stdlib: 'pareto-type1', standard: shapeScale },
  rayleigh: { shapes: 0, stdlib: 'rayleigh', standard: () => [1] },
  t: { shapes: 1, stdlib: 't', standard: keep },
  triang: { shapes: 1, stdlib: 'triangular', standard: (mode = NaN) => [0, 1, mode] },
  uniform: { shapes: 0, stdlib: 'uniform', standard: locScale },
  weibull_min: { shapes: 1, stdlib: 'weibull', standard: shapeScale },
} satisfies Record<string, Distribution>

export type DistributionName = keyof typeof table

/** Distributions by SciPy's names. */
export const distributions: Readonly<Record<DistributionName, Distribution>> = table
