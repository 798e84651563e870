import { stirlingError } from './stirlingError.ts'

type Matrix = Float64Array[]

/**
 * Probability that the two-sided one-sample Kolmogorov-Smirnov statistic of `n` values is below `d`, for `n d > 0.5` and
 * `d < 1`. Exact; takes time of the order of `(2 n d)^3 log n`.
 *
 * Source: Durbin (1968); Marsaglia, Tsang & Wang (2003), "Evaluating Kolmogorov's distribution".
 */
export function durbinCdf(n: number, d: number): number {
  const k = Math.ceil(n * d)
  let power = durbinMatrix(k, k - n * d)
  let powerLog = 0
  let row = Float64Array.from(power, (_, i) => (i === k - 1 ? 1 : 0))
  let rowLog = 0
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      row = times(row, power)
      rowLog += powerLog + normalise([row])
    }
    power = power.map((line) => times(line, power))
    powerLog = 2 * powerLog + normalise(power)
  }
  // n! / n^n
  const factor = Math.log(2 * Math.PI * n) / 2 - n + stirlingError(n)
  return Math.min(1, Math.exp(Math.log(row[k - 1] as number) + rowLog + factor))
}

function durbinMatrix(k: number, h: number): Matrix {
  const size = 2 * k - 1
  const inverseFactorial = [1]
  for (let i = 1; i <= size; i++) inverseFactorial.push((inverseFactorial[i - 1] as number) / i)
  const edge = (i: number): number => (1 - h ** (i + 1)) * (inverseFactorial[i + 1] as number)
  const corner = (1 - 2 * h ** size + Math.max(0, 2 * h - 1) ** size) * (inverseFactorial[size] as number)
  const cell = (i: number, j: number): number => {
    if (j === 0) return i === size - 1 ? corner : edge(i)
    return i === size - 1 ? edge(size - 1 - j) : (inverseFactorial[i - j + 1] ?? 0)
  }
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => cell(i, j)))
}

function times(line: Float64Array, matrix: Matrix): Float64Array<ArrayBuffer> {
  const product = new Float64Array(line.length)
  matrix.forEach((other, k) => {
    const factor = line[k] as number
    for (let j = 0; j < product.length; j++)
      product[j] = (product[j] as number) + factor * (other[j] as number)
  })
  return product
}

/** Divides by the largest entry, against overflow, and returns its logarithm. */
function normalise(matrix: Matrix): number {
  const largest = matrix.reduce((most, line) => line.reduce((a, b) => Math.max(a, b), most), 0)
  for (const line of matrix) line.forEach((value, i) => (line[i] = value / largest))
  return Math.log(largest)
}
