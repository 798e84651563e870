import { expect, it } from 'vitest'
import { poissonPmf } from '../../../src/stats/distributions/poissonPmf.ts'
import { relativeError } from '../relativeError.ts'

// mpmath 1.4, 30 digits
it.each([
  [0, 2, 0.1353352832366127],
  [3, 2, 0.18044704431548358],
  [2.5, 4, 0.17635827502158553],
  [1e6, 1e6, 0.00039894224715624403],
])('of %d where %d are expected', (k, mean, known) => {
  expect(relativeError(poissonPmf(k, mean), known)).toBeLessThan(1e-12)
})
