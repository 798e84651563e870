import { describe, expect, it } from 'vitest'
import { kstwoSf } from '../../../src/stats/distributions/kstwoSf.ts'
import { relativeError } from '../relativeError.ts'
import { twoSampleCases } from '../twoSampleOracle.ts'

/** d, n and `scipy.stats.kstwo.sf(d, n)` by SciPy 1.17.1, in every regime of the method. */
const known: [number, number, number][] = [
  [0.7, 1, 0.6000000000000001],
  [0.15, 5, 0.9988],
  [0.4, 5, 0.3087999999999995],
  [0.05, 100, 0.9532159710635725],
  [0.1, 100, 0.2526927570063874],
  [0.16, 140, 0.001344016324418744],
  [0.17, 140, 0.0005246108687519814],
  [0.04, 141, 0.9710682269013183],
  [0.05, 141, 0.854845693009663],
  [0.01, 1000, 0.9999496745370611],
  [0.03, 1000, 0.3226902143914636],
  [0.047, 1000, 0.023344526390774382],
  [0.1, 1000, 3.703687096817711e-9],
  [0.5, 1000, 1.064517291557782e-231],
  [0.0006, 99_999, 0.9999999999999792],
  [0.0006, 100_001, 0.9999999999999791],
  [0.004, 100_000, 0.08130148920222469],
  [0.001, 1_000_000, 0.26982107442589376],
  [0.004, 1_000_000, 2.5258184143391013e-14],
  [0.0003, 10_000_000, 0.32903987173741867],
  // By mpmath with 50 digits: past a million SciPy takes an asymptote, off by 2e-7 to 3e-3 here.
  [0.0005, 10_000_000, 0.013471400536542584],
  [0.002, 10_000_000, 3.604643108538332e-35],
  [0.005, 10_000_000, 1.4162496642792212e-217],
]

describe('kstwoSf', () => {
  it.each(known)('d = %d, n = %d', (d, n, sf) => {
    expect(relativeError(kstwoSf(d, n), sf)).toBeLessThan(1e-9)
  })

  it('is 1 where every sample reaches the distance, 0 where none does', () => {
    expect(kstwoSf(0, 10)).toBe(1)
    expect(kstwoSf(0.05, 10)).toBe(1)
    expect(kstwoSf(0.5, 0)).toBe(1)
    expect(kstwoSf(1, 10)).toBe(0)
  })

  it('agrees with SciPy: 123 oracle cases', () => {
    for (const { id, n, m, ks } of twoSampleCases) {
      const size = (n * m) / (n + m)
      const even = 2 * Math.round(size / 2)
      const rounded = Math.abs(size - even) === 0.5 ? even : Math.round(size)
      // SciPy has no distribution for a size of 0 and answers NaN.
      const expected = rounded === 0 ? 1 : Number(ks.p_asymp)
      expect(relativeError(kstwoSf(ks.D, rounded), expected), id).toBeLessThan(1e-9)
    }
  })
})
