/** What may happen to a column: how a row of the reference is drawn, and one of the sample. */

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const lognormal = (random) => 10 * Math.exp(normal(random))
const sometimes = (share, then, otherwise) => (random) =>
  random() < share ? then(random) : otherwise(random)
const ofShares = (shares) => (random) => {
  let left = random()
  const found = shares.findIndex((share) => (left -= share) < 0)
  return found < 0 ? shares.length - 1 : found
}

const numbers = (reference, sample) => ({ kind: 'numbers', reference, sample })
const codes = (reference, sample) => ({
  ...{ kind: 'codes', classes: reference.length },
  ...{ reference: ofShares(reference), sample: ofShares(sample) },
})

/** Of a column in a table of twenty. */
export const inFamily = {
  'mean by 0.1 sd': numbers(normal, (random) => normal(random) + 0.1),
  'variance by 20%': numbers(normal, (random) => Math.sqrt(1.2) * normal(random)),
  '-999 in 0.5% of the rows': numbers(
    normal,
    sometimes(0.005, () => -999, normal),
  ),
  '5% from another distribution': numbers(
    normal,
    sometimes(0.05, (random) => 3 + 0.1 * normal(random), normal),
  ),
  '2% become 0': numbers(
    lognormal,
    sometimes(0.02, () => 0, lognormal),
  ),
  '2% in another unit (x 100)': numbers(
    lognormal,
    sometimes(0.02, (random) => 100 * lognormal(random), lognormal),
  ),
  '10% rounded to integers': numbers(
    lognormal,
    sometimes(0.1, (random) => Math.round(lognormal(random)), lognormal),
  ),
  'flag from 30% to 35%': codes([0.7, 0.3], [0.65, 0.35]),
  'codes 0, 1, 2: the middle one from 40% to 35%': codes([0.3, 0.4, 0.3], [0.325, 0.35, 0.325]),
}

/** Of a column alone, for few rows. */
export const alone = {
  'mean by 0.3 sd': numbers(normal, (random) => normal(random) + 0.3),
  'standard deviation by 30%': numbers(normal, (random) => 1.3 * normal(random)),
}
