import { z } from 'zod'
import { distributions, type DistributionName } from '../../stats/distributions/distributions.ts'

const number = z.number().optional()
const named = z.strictObject({
  alpha: number.describe('Shape of beta and gamma.'),
  beta: number.describe('Shape of beta.'),
  a: number.describe('Shape of betaprime, erlang and invgamma.'),
  b: number.describe('Shape of betaprime and pareto.'),
  c: number.describe('Shape of invweibull, triang and weibull_min.'),
  s: number.describe('Shape of lognorm.'),
  df: number.describe('Degrees of freedom of chi, chi2 and t.'),
  dfn: number.describe('Degrees of freedom of f, of the numerator.'),
  dfd: number.describe('Degrees of freedom of f, of the denominator.'),
  mean: number.describe('Parameter of norm.'),
  stdDev: number.describe('Parameter of norm.'),
  min: number.describe('Parameter of uniform.'),
  max: number.describe('Parameter of uniform.'),
  loc: number.describe('Shift of the standard form. Default: `0`.'),
  scale: number.describe('Scale of the standard form. Default: `1`.'),
})

/** The parameters of a distribution, by name or in the order of SciPy: shapes, then loc and scale. */
export const distributionParams = z.union([z.array(z.number()), named])

type Named = z.infer<typeof named>

const shapes: Partial<Record<DistributionName, readonly (keyof Named)[]>> = {
  beta: ['alpha', 'beta'],
  betaprime: ['a', 'b'],
  chi: ['df'],
  chi2: ['df'],
  erlang: ['a'],
  f: ['dfn', 'dfd'],
  gamma: ['alpha'],
  invgamma: ['a'],
  invweibull: ['c'],
  lognorm: ['s'],
  pareto: ['b'],
  t: ['df'],
  triang: ['c'],
  weibull_min: ['c'],
}
/** Other names of loc and scale. */
const others: Partial<Record<DistributionName, readonly (keyof Named)[]>> = {
  norm: ['mean', 'stdDev'],
  uniform: ['min', 'max'],
}

/** The parameters in the order of SciPy. Throws a RangeError where the distribution does not take them. */
export function positionalParams(
  distribution: DistributionName,
  given: z.infer<typeof distributionParams>,
): readonly number[] {
  const ordered = Array.isArray(given) ? given : inOrder(distribution, given)
  const count = distributions[distribution].shapes
  const [shape, scale = 1] = [ordered.slice(0, count), ordered[count + 1]]
  const names = shapes[distribution] ?? []
  if (ordered.length < count || ordered.length > count + 2)
    throw new RangeError(
      `${distribution} takes ${[...names, 'loc', 'scale'].join(', ')}, of which loc and scale may be left out`,
    )
  if (scale <= 0) throw new RangeError('the scale must be above 0')
  const wrong = shape.findIndex((value) => (distribution === 'triang' ? value < 0 || value > 1 : value <= 0))
  if (wrong >= 0) throw new RangeError(`${names[wrong]!} is out of range`)
  return ordered
}

function inOrder(distribution: DistributionName, given: Named): readonly number[] {
  const own = shapes[distribution] ?? []
  const known: readonly string[] = [...own, ...(others[distribution] ?? []), 'loc', 'scale']
  const strange = Object.keys(given).find((name) => !known.includes(name))
  if (strange !== undefined) throw new RangeError(`${distribution} takes ${known.join(', ')}, not ${strange}`)
  const missing = own.find((name) => given[name] === undefined)
  if (missing !== undefined) throw new RangeError(`${distribution} needs ${missing}`)
  const loc = given.loc ?? given.mean ?? given.min ?? 0
  const scale = given.scale ?? given.stdDev ?? (given.max === undefined ? 1 : given.max - loc)
  return [...own.map((name) => given[name]!), loc, scale]
}
