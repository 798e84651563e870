import { expect, it } from 'vitest'
import { durbinCdf } from '../../../src/stats/distributions/durbinCdf.ts'
import { pelzGoodCdf } from '../../../src/stats/distributions/pelzGoodCdf.ts'

it.each([0.6, 0.8, 1, 1.4])('comes near the exact distribution at d = %d / sqrt(n)', (z) => {
  const n = 1000
  const d = z / Math.sqrt(n)
  expect(Math.abs(pelzGoodCdf(n, d) - durbinCdf(n, d))).toBeLessThan(1e-6)
})
