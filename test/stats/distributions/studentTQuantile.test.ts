import { expect, it } from 'vitest'
import { normalQuantile } from '../../../src/stats/distributions/normalQuantile.ts'
import { studentTQuantile } from '../../../src/stats/distributions/studentTQuantile.ts'
import { relativeError } from '../relativeError.ts'

// mpmath 1.4, 50 digits
it.each([
  [1e-281, 1.5, -1.1245005997832135e187],
  [1e-200, 1, -3.1830988618379068e199],
  [1e-100, 3, -2.225769823822442e33],
  [1e-10, 2.5, -8765.4377713645716],
  [0.025, 1, -12.706204736174704],
  [0.025, 9.37, -2.2486134263594288],
  [0.025, 30, -2.0422724563012383],
  [0.025, 1e6, -1.959966356814107],
  [0.4, 4, -0.27072229470759736],
])('of %d with %d degrees of freedom', (p, degreesOfFreedom, known) => {
  expect(relativeError(studentTQuantile(p, degreesOfFreedom), known)).toBeLessThan(1e-12)
  expect(studentTQuantile(0.75, degreesOfFreedom)).toBe(-studentTQuantile(0.25, degreesOfFreedom))
})

it('is defined at the ends, in the middle and for infinitely many degrees of freedom', () => {
  expect(studentTQuantile(0, 3)).toBe(-Infinity)
  expect(studentTQuantile(1, 3)).toBe(Infinity)
  expect(studentTQuantile(0.5, 3)).toBe(0)
  expect(studentTQuantile(0.5 + 2 ** -52, 3)).toBeCloseTo(0, 14)
  expect(studentTQuantile(0.01, Infinity)).toBeCloseTo(normalQuantile(0.01), 13)
})
