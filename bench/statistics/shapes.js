/** Numbers and classes without drift, and with a stated one. Each draws one row. */

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Shares that fall off as those of names do: the i-th of k is proportional to 1 / i. */
function falling(classes) {
  const weights = Array.from({ length: classes }, (_, i) => 1 / (i + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function drawn(shares, random) {
  let left = random()
  const found = shares.findIndex((share) => (left -= share) < 0)
  return found < 0 ? shares.length - 1 : found
}

/** A tenth of all rows goes from the first class to the last. */
const moved = (shares) =>
  shares.map((share, i) => share + (i === 0 ? -0.1 : i === shares.length - 1 ? 0.1 : 0))

const ofClasses = (shares) => ({
  kind: 'classes',
  draw: (random) => drawn(shares, random),
  shifts: { 'a tenth of the rows changes its class': (random) => drawn(moved(shares), random) },
})

const booleans = (share) => ({
  kind: 'booleans',
  draw: (random) => Number(random() < share),
  shifts: { 'a tenth of the rows becomes true': (random) => Number(random() < share + 0.1) },
})

/** Two numbers that go together, as `of` makes them of normal ones. */
const pairs = (of) => {
  const draw = (correlation) => (random) => {
    const first = normal(random)
    return [of(first), of(correlation * first + Math.sqrt(1 - correlation ** 2) * normal(random))]
  }
  return {
    kind: 'pairs',
    draw: draw(0.6),
    shifts: { 'correlation 0.3 in place of 0.6': draw(0.3) },
  }
}

export const shapes = {
  normal: {
    kind: 'numbers',
    draw: normal,
    shifts: {
      'mean + 0.3 standard deviations': (random) => normal(random) + 0.3,
      'standard deviation x 1.3': (random) => normal(random) * 1.3,
    },
  },
  lognormal: { kind: 'numbers', draw: (random) => Math.exp(normal(random)) },
  'ties (integers 0 to 9)': { kind: 'numbers', draw: (random) => Math.floor(random() * 10) },
  '2 classes': ofClasses(falling(2)),
  '5 classes': ofClasses(falling(5)),
  '20 classes': ofClasses(falling(20)),
  'true in 50%': booleans(0.5),
  'true in 2%': booleans(0.02),
  'normal pairs': pairs((value) => value),
  'lognormal pairs': pairs(Math.exp),
}
