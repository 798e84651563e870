import { expect, it } from 'vitest'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import { tooSmallToFail } from '../../src/runner/tooSmallToFail.ts'
import { allTests, column, ofClasses, ofNumbers, type Counts, type Numbers } from './inMemory.ts'

/** All ways that the values of two tables of a few rows can be in order, with ties: the counts of each value. */
function* tables(n: number, m: number): Generator<readonly (readonly [number, number])[]> {
  if (n + m === 0) yield []
  for (let a = 0; a <= n; a++)
    for (let b = a === 0 ? 1 : 0; b <= m; b++)
      for (const rest of tables(n - a, m - b)) yield [[a, b], ...rest]
}

const spacings: readonly ((i: number) => number)[] = [(i) => i, (i) => 10 ** i]

const numbersOf = (counts: readonly (readonly [number, number])[], at: (i: number) => number): Numbers => ({
  reference: counts.flatMap(([count], i) => Array<number>(count).fill(at(i))),
  sample: counts.flatMap(([, count], i) => Array<number>(count).fill(at(i))),
})

const classesOf = (counts: readonly (readonly [number, number])[]): Counts => ({
  reference: Object.fromEntries(counts.map(([count], i) => [`c${i}`, count])),
  sample: Object.fromEntries(counts.map(([, count], i) => [`c${i}`, count])),
})

const sizes = [
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
] as const

const ofNumberTests = allTests.filter((test) => test.takes(column('float')))
const ofClassTests = allTests.filter(
  (test) => test.takes(column('string')) && !/^(text_length|character_class)$/.test(test.name),
)
const cases = sizes.flatMap(([n, m]) => [
  ...ofNumberTests.map((test) => ({ test, n, m, of: 'numbers' as const })),
  ...ofClassTests.map((test) => ({ test, n, m, of: 'classes' as const })),
])

it.each(cases)(
  '$test.name of $n against $m $of passes only where other data fail',
  async ({ test, n, m, of }) => {
    const all = [...tables(n, m)]
    const found =
      of === 'classes'
        ? all.map((counts) => ofClasses(test, classesOf(counts)))
        : await Promise.all(
            all.flatMap((counts) =>
              spacings.map((at) => ofNumbers(test, numbersOf(counts, at), { permutations: 999 })),
            ),
          )
    const tested = found.filter(isPendingTest)
    const least = Math.min(1, ...tested.map(({ test: { pValue } }) => pValue))
    const blindAt = (alpha: number): number =>
      tested.filter((pending) => tooSmallToFail(pending.test, alpha) !== null).length
    expect(blindAt(least * 1.001)).toBe(0)
    // Values that are ever closer to each other have ever smaller p-values.
    const isUnbounded = /^(t|student_t|welch_t)$/.test(test.name) || (test.name === 'levene' && n * m === 6)
    expect(blindAt(least * 0.999)).toBe(isUnbounded ? 0 : tested.length)
  },
)

// One of the 1,326 ways, where the normal approximation says 1.6e-12.
it.each([
  ['mann_whitney', Array<number>(50).fill(0), 1 / 1326],
  ['cramer_von_mises', Array<number>(50).fill(0), 1 / 1326],
  ['anderson_darling', Array<number>(50).fill(0), 1 / 1326],
])('%s of many values against two is exact', async (name, reference, known) => {
  const test = allTests.find((one) => one.name === name)!
  const found = await ofNumbers(test, { reference, sample: [1, 1] })
  expect(isPendingTest(found) && found.test.pValue).toBeCloseTo(known, 12)
})
