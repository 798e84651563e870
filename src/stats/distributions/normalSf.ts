/** Coefficients of a polynomial, the highest power first. */
type Coefficients = readonly number[]

/** `(Φ(z) - 1/2) / z` of z² */
const nearZero: readonly [Coefficients, Coefficients] = [
  [
    0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
    18154.981253343561249,
  ],
  [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956],
]
/** `e^(z²/2) (1 - Φ(z))` of z */
const inTail: readonly [Coefficients, Coefficients] = [
  [
    1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
    597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124,
    9842.7148383839780218,
  ],
  [
    1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
    18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
  ],
]
/** `z² (1/√2π - z e^(z²/2) (1 - Φ(z)))` of 1/z² */
const farOut: readonly [Coefficients, Coefficients] = [
  [
    0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807,
    0.001421619193227893466, 2.9112874951168792e-5,
  ],
  [
    1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
    7.29751555083966205e-5,
  ],
]

/**
 * Upper tail of the standard normal distribution: the probability of a value above `z`. Infinite `z` gives 0 or 1.
 *
 * Source: Cody (1969), "Rational Chebyshev approximations for the error function"; SciPy `norm.sf`, R
 * `pnorm(lower.tail = FALSE)`.
 */
export function normalSf(z: number): number {
  const size = Math.abs(z)
  if (size <= 0.66291) return 0.5 - z * ratio(nearZero, z * z)
  const tail = size === Infinity ? 0 : scaledTail(size) * gauss(size)
  return z < 0 ? 1 - tail : tail
}

function scaledTail(z: number): number {
  if (z <= Math.sqrt(32)) return ratio(inTail, z)
  const square = 1 / (z * z)
  return (1 / Math.sqrt(2 * Math.PI) - square * ratio(farOut, square)) / z
}

/** `e^(-z²/2)`, in two parts of which the first has an exact exponent: a rounded square would lose digits in the tail. */
function gauss(z: number): number {
  const near = Math.floor(16 * z) / 16
  return Math.exp((-near * near) / 2) * Math.exp((-(z - near) * (z + near)) / 2)
}

function ratio([above, below]: readonly [Coefficients, Coefficients], x: number): number {
  let [numerator, denominator] = [0, 0]
  for (let i = 0; i < above.length; i++) {
    numerator = numerator * x + above[i]!
    denominator = denominator * x + below[i]!
  }
  return numerator / denominator
}
