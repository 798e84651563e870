import { expect, it } from 'vitest'
import { expectedShares } from '../../../src/stats/binning/expectedShares.ts'

it('gives classes without a name equal parts of the holdout', () => {
  expect(expectedShares([0.5, 0.5, undefined, undefined], 0.2)).toEqual([0.4, 0.4, 0.1, 0.1])
  expect(expectedShares([0.5, 0.5, undefined])).toEqual([0.5, 0.5, 0])
})

it('changes nothing where all are named', () => {
  expect(expectedShares([0.5, 0.5], 0.2)).toEqual([0.5, 0.5])
})
