import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { permutationTest } from '../../../src/stats/resampling/permutationTest.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { totalVariation } from '../../../src/stats/distances/totalVariation.ts'
import { unitTest, type UnitHypothesis } from '../../../src/stats/units/unitTest.ts'

type Value = number | string | null

/** Counts of each value, ascending, of units in the order given. */
function cellsOf(
  statistic: UnitHypothesis['statistic'],
  units: readonly (readonly Value[])[],
): UnitHypothesis {
  const values = [...new Set(units.flat())].sort((a, b) => (a! < b! ? -1 : 1))
  return {
    statistic,
    cells: units.map((unit) =>
      Float64Array.from(values, (value) => unit.filter((other) => other === value).length),
    ),
  }
}

const digits = (...units: string[]): readonly (readonly number[])[] =>
  units.map((unit) => Array.from(unit, Number))
const test = (hypotheses: readonly UnitHypothesis[], m: number) =>
  unitTest(hypotheses, m, { random: seededRandom(0) })
const close = (value: number): number => expect.closeTo(value, 9) as number

describe('exact cases, in fractions', () => {
  it('four units and one', () => {
    const { results, method, relabelings } = test(
      [cellsOf('D', digits('1234', '2345', '1357', '2246', '5678'))],
      1,
    )
    expect({ method, relabelings }).toEqual({ method: 'exact', relabelings: 5 })
    // Variance 133 / 3200.
    expect(results[0]).toEqual({
      statistic: close(3 / 4),
      mean: close(2 / 5),
      pValue: close(1 / 5),
      z: close((3 / 4 - 2 / 5) / Math.sqrt(133 / 3200)),
    })
  })

  it('four units and two, numbers and classes, step-down', () => {
    const x = cellsOf('D', digits('123', '234', '115', '334', '678', '569'))
    const classes = cellsOf(
      'share',
      ['aab', 'abb', 'aaa', 'abc', 'aab', 'bba'].map((unit) => Array.from(unit)),
    )
    const { results, relabelings } = test([x, classes], 2)
    expect(relabelings).toBe(15)
    expect(results).toEqual([
      {
        statistic: close(11 / 12),
        mean: close(41 / 90),
        z: close((11 / 12 - 41 / 90) / Math.sqrt(239 / 8100)),
        pValue: close(1 / 15),
      },
      {
        statistic: close(1 / 6),
        mean: close(1 / 4),
        z: close((1 / 6 - 1 / 4) / Math.sqrt(1 / 90)),
        pValue: 1,
      },
    ])
  })

  it('three and three, which can change places', () => {
    const { results } = test([cellsOf('D', [[1], [2], [3], [11], [12], [13]])], 3)
    expect(results[0]).toMatchObject({ statistic: 1, mean: close(17 / 30), pValue: close(2 / 20) })
  })

  it('units of other sizes', () => {
    const units = [[1], [1, 2], [1, 2, 3], [2, 2, 2, 2], [3, 1], [9, 9, 9]]
    expect(test([cellsOf('D', units)], 1).results[0]).toMatchObject({ statistic: 1, pValue: close(1 / 6) })
    const mean = (1 + 11 / 14 + 5 / 13 + 1 / 4 + 5 / 11 + 7 / 26) / 6
    expect(test([cellsOf('D', units)], 1).results[0]!.mean).toBeCloseTo(mean, 12)
  })

  it('the first missing cell ever, of twenty units: p is 1 / 20', () => {
    const cells = Array.from({ length: 20 }, (_, i) => Float64Array.of(i === 19 ? 2 : 3, i === 19 ? 1 : 0))
    const { results } = test([{ statistic: 'share', cells }], 1)
    expect(results[0]).toMatchObject({
      statistic: close(1 / 3),
      mean: close(1 / 30),
      z: close(Math.sqrt(19)),
      pValue: 1 / 20,
    })
  })
})

it('a new class is the share of rows that no other unit has', () => {
  const { results } = test([cellsOf('new', [['a'], ['a', 'b'], ['b', 'a'], ['a', 'c', 'c']])], 1)
  expect(results[0]).toMatchObject({ statistic: close(2 / 3), pValue: 1 / 4 })
})

it('the same whichever units are the sample is not tested', () => {
  expect(test([cellsOf('D', [[1], [1], [1]])], 1).results).toEqual([null])
})

const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }), {
  minLength: 3,
  maxLength: 7,
})

it('does not depend on the order of the units of a side, nor of their rows', () => {
  fc.assert(
    fc.property(units, (reference) => {
      const sample = reference.splice(-1)
      const one = test([cellsOf('D', [...reference, ...sample])], 1)
      const other = test(
        [cellsOf('D', [...reference.toReversed().map((unit) => unit.toReversed()), ...sample])],
        1,
      )
      expect(other.results[0]?.pValue).toBe(one.results[0]?.pValue)
    }),
    { numRuns: 50 },
  )
})

it('of one row a unit is the permutation test of rows', () => {
  const [x, y] = ['aaabbc', 'bbcc'].map((side) => Array.from(side))
  const { results } = test(
    [
      cellsOf(
        'share',
        [...x!, ...y!].map((row) => [row]),
      ),
    ],
    4,
  )
  const count = (side: string[]): number[] =>
    ['a', 'b', 'c'].map((name) => side.filter((row) => row === name).length)
  const ofRows = permutationTest(count(x!), count(y!), totalVariation, { random: seededRandom(0) })!
  expect(ofRows.method).toBe('exact')
  expect(results[0]!.pValue).toBeCloseTo(ofRows.pValue, 12)
})
