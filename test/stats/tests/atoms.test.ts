import { expect, it } from 'vitest'
import { atoms } from '../../../src/stats/tests/atoms.ts'
import { chiSquareContingency } from '../../../src/stats/tests/chiSquareContingency.ts'
import { tally } from '../../../src/stats/binning/tally.ts'

const numbers = (zeros: number): Float64Array =>
  Float64Array.from({ length: 1000 }, (_, i) => (i < zeros ? 0 : i + zeros / 1e6))

it('compares common values with all others', () => {
  expect(atoms(tally(numbers(10), numbers(30)))).toEqual(chiSquareContingency([10, 990], [30, 970]))
})

it('needs a value that is common', () => {
  expect(
    atoms(
      tally(
        numbers(0),
        numbers(0).map((value) => value + 0.5),
      ),
    ),
  ).toBeNull()
})
