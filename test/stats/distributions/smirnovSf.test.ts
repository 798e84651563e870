import { expect, it } from 'vitest'
import { smirnovSf } from '../../../src/stats/distributions/smirnovSf.ts'
import { relativeError } from '../relativeError.ts'

it('knows the closed forms of one and two values', () => {
  expect(smirnovSf(1, 0.3)).toBeCloseTo(0.7, 15)
  expect(smirnovSf(2, 0.75)).toBeCloseTo(0.0625, 15)
  expect(smirnovSf(2, 0.25)).toBeCloseTo(0.75 ** 2 + 2 * 0.25 * 0.25, 15)
})

it('takes larger steps for large samples without losing accuracy', () => {
  // scipy.special.smirnov, SciPy 1.17.1
  expect(relativeError(smirnovSf(8191, 0.02), 0.001406656557372188)).toBeLessThan(1e-10)
  expect(relativeError(smirnovSf(8192, 0.02), 0.0014055315821296242)).toBeLessThan(1e-10)
  expect(relativeError(smirnovSf(8192, 0.15), 1.127435840447613e-161)).toBeLessThan(1e-10)
})
