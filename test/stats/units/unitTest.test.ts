import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import { ownOracleLines } from '../../oracles.ts'
import { permutationTest } from '../../../src/stats/resampling/permutationTest.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { totalVariation } from '../../../src/stats/distances/totalVariation.ts'
import { relabelings } from '../../../src/stats/units/relabelings.ts'
import { unitTest, type UnitHypothesis, type UnitTest } from '../../../src/stats/units/unitTest.ts'

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

const test = (hypotheses: readonly UnitHypothesis[], m: number) =>
  unitTest(hypotheses, relabelings(hypotheses[0]!.cells.length, m, seededRandom(0), 10_000))
/** Null where no p-value can be had. */
const pValueOf = ({ results: [first] }: UnitTest): number | null =>
  typeof first === 'object' ? first.pValue : null
const close = (value: number): number => expect.closeTo(value, 9) as number

/** `3/4` as a number. */
const fraction = (text: string): number => {
  const [above = NaN, below = 1] = text.split('/').map(Number)
  return above / below
}

interface ExactCase {
  readonly id: string
  readonly m: number
  readonly hypotheses: readonly (readonly [column: string, statistic: UnitHypothesis['statistic']])[]
  readonly units: readonly Readonly<Record<string, readonly Value[]>>[]
  readonly relabelings: number
  readonly results: readonly (Readonly<Record<'statistic' | 'mean' | 'variance' | 'pValue', string>> | null)[]
}

const exactCases = ownOracleLines<ExactCase>('units')

it('has 66 exact cases, 60 of them drawn at random', () => {
  expect(exactCases).toHaveLength(66)
})

it.each(exactCases)('agrees with fractions: $id', ({ m, hypotheses, units, relabelings, results }) => {
  const found = test(
    hypotheses.map(([column, statistic]) =>
      cellsOf(
        statistic,
        units.map((unit) => unit[column]!),
      ),
    ),
    m,
  )
  expect(found).toMatchObject({ method: 'exact', relabelings })
  expect(found.results).toEqual(
    results.map((known) => {
      if (!known) return 0
      const [statistic, mean] = [fraction(known.statistic), fraction(known.mean)]
      return {
        statistic: close(statistic),
        mean: close(mean),
        z: close((statistic - mean) / Math.sqrt(fraction(known.variance))),
        pValue: close(fraction(known.pValue)),
      }
    }),
  )
})

it('a new class is the share of rows that no other unit has', () => {
  const { results } = test([cellsOf('new', [['a'], ['a', 'b'], ['b', 'a'], ['a', 'c', 'c']])], 1)
  expect(results[0]).toMatchObject({ statistic: close(2 / 3), pValue: 1 / 4 })
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
      expect(pValueOf(other)).toBe(pValueOf(one))
    }),
    { numRuns: 50 },
  )
})

it('of one row a unit is the permutation test of rows', () => {
  const [x, y] = ['aaabbc', 'bbcc'].map((side) => Array.from(side))
  const rows = [...x!, ...y!].map((row) => [row])
  const pValue = pValueOf(test([cellsOf('share', rows)], 4))
  const count = (side: string[]): number[] =>
    ['a', 'b', 'c'].map((name) => side.filter((row) => row === name).length)
  const ofRows = permutationTest(count(x!), count(y!), totalVariation, { random: seededRandom(0) })!
  expect(ofRows.method).toBe('exact')
  expect(pValue).toBeCloseTo(ofRows.pValue, 12)
})
