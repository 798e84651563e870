/** Data without drift: pools of rows, of which any are the sample. */

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const numbers = (draw) => ({ kind: 'numbers', draw })

const classes = (shares, kind = 'classes') => ({
  kind,
  draw(random) {
    let left = random()
    const found = shares.findIndex((share) => (left -= share) < 0)
    return found < 0 ? shares.length - 1 : found
  },
  classes: shares.length,
})
const falling = (k) => {
  const weights = Array.from({ length: k }, (_, i) => 1 / (i + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Two numbers that go together, as `of` makes them of normal ones. */
const pairs = (of) => ({
  kind: 'pairs',
  draw(random) {
    const first = normal(random)
    return [of(first), of(0.6 * first + 0.8 * normal(random))]
  },
})

export const shapes = {
  normal: numbers(normal),
  lognormal: numbers((random) => Math.exp(normal(random))),
  'zeros in 96%': numbers((random) => (random() < 0.96 ? 0 : Math.exp(normal(random)))),
  'ties (integers 0 to 29)': numbers((random) => Math.floor(30 * random())),
  'codes, one of 0.5%': classes([0.6, 0.3, 0.095, 0.005], 'codes'),
  '5 classes': classes(falling(5)),
  '20 classes, one of 0.3%': classes([...falling(19).map((share) => 0.997 * share), 0.003]),
  'true in 50%': classes([0.5, 0.5], 'booleans'),
  'true in 2%': classes([0.98, 0.02], 'booleans'),
  'true in 0.55%': classes([0.9945, 0.0055], 'booleans'),
  'normal pairs': pairs((value) => value),
  'lognormal pairs': pairs(Math.exp),
}
