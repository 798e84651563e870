import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { incompleteBeta } from '../../../src/stats/distributions/incompleteBeta.ts'
import { relativeError } from '../relativeError.ts'

// mpmath 1.4, 50 digits
it.each([
  [0.5, 0.5, 0.3, 0.36901011956554538],
  [2, 3, 0.25, 0.26171875],
  [5, 0.5, 0.99, 0.7571581091015624],
  [0.5, 5, 1e-10, 2.460937499671875e-5],
  [50, 50, 0.5, 0.5],
  [1e4, 1e4, 0.49, 0.0023370593301101495],
  [1e5, 0.5, 0.99998, 0.045499454026859784],
  [3, 1e5, 1e-5, 0.080304156195560505],
  [0.01, 0.02, 0.7, 0.6722370802006247],
  [30, 400, 0.25, 1],
])('of a %d, b %d at %d', (a, b, x, known) => {
  expect(relativeError(incompleteBeta(a, b, x), known)).toBeLessThan(1e-12)
})

it('is defined at the ends', () => {
  expect(incompleteBeta(2, 3, 0)).toBe(0)
  expect(incompleteBeta(2, 3, 1)).toBe(1)
})

it('mirrors, and knows the closed form of b = 1', () => {
  const shape = fc.double({ min: 0.5, max: 500, noNaN: true })
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(shape, shape, share, (a, b, x) => {
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x, x)).toBeCloseTo(1, 12)
      expect(relativeError(incompleteBeta(a, 1, x), x ** a)).toBeLessThan(1e-11)
    }),
  )
})
