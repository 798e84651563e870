import { bisectRight } from 'd3-array'
import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { ksStatistic, type KsStatistic } from '../../../src/stats/tests/ksStatistic.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

interface Point {
  readonly value: number
  readonly size: number
  readonly rounded: number
}

function largestGap(points: readonly Point[], n: number, m: number): KsStatistic {
  const above = points.reduce((best, point) => (point.rounded > best.rounded ? point : best))
  const below = points.reduce((best, point) => (point.rounded < best.rounded ? point : best))
  const sign = -below.rounded > above.rounded ? -1 : 1
  const { value, size } = sign === 1 ? above : below
  const numerator = Math.abs(size)
  return { d: numerator / (n * m), numerator: BigInt(numerator), location: value + 0, sign, n, m }
}

/** The definition, point by point: counts by comparing all pairs, SciPy's order of points and its rounding. */
function naive(x: Float64Array, y: Float64Array): KsStatistic {
  const [n, m] = [x.length, y.length]
  const points = [...x.slice().sort(), ...y.slice().sort()].map((value) => {
    const i = x.filter((other) => other <= value).length
    const j = y.filter((other) => other <= value).length
    return { value, size: i * m - j * n, rounded: i / n - j / m }
  })
  return largestGap(points, n, m)
}

/** The same by sorting and bisection, for samples too large for all pairs. */
function bySorting(x: Float64Array, y: Float64Array): KsStatistic {
  const [n, m] = [x.length, y.length]
  const [a, b] = [x.toSorted(), y.toSorted()]
  const points = [...a, ...b].map((value) => {
    const [i, j] = [bisectRight(a, value), bisectRight(b, value)]
    return { value, size: i * m - j * n, rounded: i / n - j / m }
  })
  return largestGap(points, n, m)
}

/** Only the distance, by one walk. */
function numeratorBySorting(x: Float64Array, y: Float64Array): bigint {
  const [a, b] = [x.slice().sort(), y.slice().sort()]
  let [i, j, most] = [0, 0, 0]
  while (i < a.length || j < b.length) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity)
    while (a[i] === value) i++
    while (b[j] === value) j++
    most = Math.max(most, Math.abs(i * b.length - j * a.length))
  }
  return BigInt(most)
}

const nasty = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    Infinity,
    -Infinity,
    5e-324,
    -5e-324,
    1e-310,
    1e308,
    -1e308,
    Number.MAX_VALUE,
    1 + 2 ** -52,
  ),
)
const sampleOf = (minLength: number, maxLength: number) =>
  fc.array(nasty, { minLength, maxLength }).map((values) => Float64Array.from(values))

/** A fixed linear congruential generator in [0, 1). */
function uniform(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32
}
const random = uniform(20)
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const shapes: Record<string, () => number> = {
  normal,
  lognormal: () => Math.exp(5 * normal()),
  'a thousand integers': () => Math.floor(random() * 1000),
  'mostly zero': () => (random() < 0.7 ? (random() < 0.5 ? 0 : -0) : normal()),
  outliers: () => (random() < 0.001 ? (random() < 0.5 ? 1e300 : -1e300) : normal()),
  infinities: () => (random() < 0.3 ? (random() < 0.5 ? Infinity : -Infinity) : normal()),
  timestamps: () => 1.6e12 + Math.floor(random() * 3e10),
  'integers past 1e15': () => 1e15 + Math.floor(random() * 1e4),
  'all scales': () => 10 ** ((random() - 0.5) * 600),
  subnormals: () => Math.floor((random() - 0.5) * 2 ** 40) * 5e-324,
  'clusters within a binade': () => 1 + 2 ** -Math.floor(random() * 50) * (1 + random() / 1000),
  'the largest doubles': () => (random() - 0.5) * 2 * Number.MAX_VALUE,
  constant: () => 7,
}

describe('ksStatistic', () => {
  it('is null for an empty sample', () => {
    expect(ksStatistic(new Float64Array(), Float64Array.of(1))).toBeNull()
    expect(ksStatistic(Float64Array.of(1), new Float64Array())).toBeNull()
  })

  it('is all or nothing for disjoint and for equal samples', () => {
    const low = Float64Array.of(3, 1, 2)
    const high = Float64Array.of(5, 4)
    expect(ksStatistic(low, high)).toEqual({ d: 1, numerator: 6n, location: 3, sign: 1, n: 3, m: 2 })
    expect(ksStatistic(high, low)).toEqual({ d: 1, numerator: 6n, location: 3, sign: -1, n: 2, m: 3 })
    expect(ksStatistic(low, low)).toEqual({ d: 0, numerator: 0n, location: 1, sign: 1, n: 3, m: 3 })
    expect(ksStatistic(Float64Array.of(-0), Float64Array.of(0))).toMatchObject({ d: 0, location: 0 })
  })

  it('agrees with the definition on nasty small samples', () => {
    fc.assert(
      fc.property(sampleOf(1, 40), sampleOf(1, 40), (x, y) => {
        expect(ksStatistic(x, y)).toEqual(naive(x, y))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with the definition where nasty values drown in many others', () => {
    const many = Float64Array.from({ length: 9000 }, normal)
    fc.assert(
      fc.property(sampleOf(1, 40), sampleOf(1, 40), (x, y) => {
        const [large, other] = [
          Float64Array.of(...many, ...x),
          Float64Array.of(...many.subarray(0, 50), ...y),
        ]
        expect(ksStatistic(large, other)?.numerator).toBe(numeratorBySorting(large, other))
      }),
      { numRuns: 100 },
    )
  })

  it('agrees with sorting, sign and location too, where a few nasty values meet very many', () => {
    const many = Float64Array.from({ length: 5000 }, (_, i) =>
      i % 7 === 0 ? Math.round(normal()) : normal(),
    )
    fc.assert(
      fc.property(sampleOf(1, 4), sampleOf(0, 4), (few, among) => {
        const large = Float64Array.of(...many, ...among)
        expect(ksStatistic(few, large)).toEqual(bySorting(few, large))
        expect(ksStatistic(large, few)).toEqual(bySorting(large, few))
      }),
      { numRuns: 20 },
    )
  })

  it('finds the gap in any of the groups of buckets, where all of very many values must be looked at', () => {
    const rows = 200_000
    const x = Float64Array.from({ length: rows }, (_, i) => (i * 7919) % rows)
    for (const shifted of [0, 100_000, rows - 10]) {
      const y = x.map((value) => (value >= shifted && value < shifted + 5 ? value + 3.25 : value + 0.25))
      expect(ksStatistic(x, y)).toEqual(bySorting(x, y))
    }
  })

  it.each<[string, number, number]>([
    ['neighbours among doubles', 1, 1 + 2 ** -52],
    ['a subnormal and zero', 0, 5e-324],
    ['the least subnormal below zero and minus zero', -5e-324, -0],
    ['the largest double and infinity', Number.MAX_VALUE, Infinity],
    ['both infinities', -Infinity, Infinity],
    ['1e308 on both sides of zero', -1e308, 1e308],
  ])('tells samples apart that lie on two sides of a gap: %s', (_, low, high) => {
    for (const [n, m] of [
      [1, 1],
      [3, 2],
      [1, 20_000],
      [20_000, 30_000],
    ] as const) {
      const [below, above] = [new Float64Array(n).fill(low), new Float64Array(m).fill(high)]
      const all = { d: 1, numerator: BigInt(n) * BigInt(m), location: low }
      expect(ksStatistic(below, above)).toEqual({ ...all, sign: 1, n, m })
      expect(ksStatistic(above, below)).toEqual({ ...all, sign: -1, n: m, m: n })
    }
  })

  it('is 1 for any two samples of which one ends before the other begins', () => {
    fc.assert(
      fc.property(sampleOf(2, 60), fc.integer({ min: 1, max: 59 }), (values, at) => {
        const sorted = values.toSorted()
        const cut = Math.min(at, sorted.length - 1)
        fc.pre(sorted[cut - 1]! < sorted[cut]!)
        const [low, high] = [sorted.subarray(0, cut), sorted.subarray(cut)]
        expect(ksStatistic(low, high)).toMatchObject({ d: 1, sign: 1, location: sorted[cut - 1]! + 0 })
        expect(ksStatistic(high, low)).toMatchObject({ d: 1, sign: -1, location: sorted[cut - 1]! + 0 })
      }),
      { numRuns: 300 },
    )
  })

  it('knows no difference between the zeros, nor between an order and another', () => {
    fc.assert(
      fc.property(sampleOf(1, 60), sampleOf(1, 60), (x, y) => {
        const flipped = (values: Float64Array): Float64Array =>
          values.map((value) => (value === 0 ? -value : value)).reverse()
        expect(ksStatistic(flipped(x), flipped(y))).toEqual(ksStatistic(x, y))
      }),
      { numRuns: 200 },
    )
  })

  it.each(Object.entries(shapes))('agrees with sorting on large samples: %s', (_, draw) => {
    const x = Float64Array.from({ length: 60_000 }, draw)
    const y = Float64Array.from({ length: 50_001 }, draw)
    expect(ksStatistic(x, y)?.numerator).toBe(numeratorBySorting(x, y))
    expect(ksStatistic(y, x)?.numerator).toBe(numeratorBySorting(x, y))
    expect(ksStatistic(x, x.slice().reverse())).toMatchObject({
      numerator: 0n,
      location: x.slice().sort()[0],
      sign: 1,
    })
  })

  it('finds the location of a large sample where sorting finds it', () => {
    const x = Float64Array.from({ length: 30_000 }, normal)
    const y = Float64Array.from({ length: 30_000 }, () => normal() + 0.1)
    const result = ksStatistic(x, y)
    const count = (values: Float64Array): number =>
      values.filter((value) => value <= (result?.location ?? 0)).length
    expect(BigInt((count(x) - count(y)) * 30_000)).toBe(result?.numerator)
    expect(result?.sign).toBe(1)
  })

  it('agrees with SciPy: 123 oracle cases', () => {
    expect(twoSampleCases).toHaveLength(123)
    for (const { id, ks, ...oracle } of twoSampleCases) {
      const result = ksStatistic(Float64Array.from(oracle.x, Number), Float64Array.from(oracle.y, Number))
      expect(result, id).toMatchObject({ location: Number(ks.location), sign: ks.sign })
      expect(Math.abs((result?.d ?? NaN) - ks.D), id).toBeLessThan(1e-15)
    }
  })
})
