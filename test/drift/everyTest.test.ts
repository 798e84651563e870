import { describe, expect, it } from 'vitest'
import { fc } from '../fastCheck.ts'
import { decideFamily } from '../../src/runner/decideFamily.ts'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import type { Judgement, PendingTest } from '../../src/core/outcome.ts'
import { allTests, column, ofClasses, ofNumbers } from './inMemory.ts'

const few = { permutations: 99 }
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: false }),
  fc.constantFrom(0, -0, Infinity, -Infinity, 5e-324, 1e308, -1e308, 1e15, 1e15 + 2),
)
const numbers = fc.array(number, { maxLength: 30 })
const classes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 40 }))

const ofNumberTests = allTests.filter((test) => test.takes(column('float')))
const ofClassTests = allTests.filter((test) => test.takes(column('string')) && test.name !== 'text_length')

/** A judgement is a skip with its reason, or figures that can be compared and written down. */
function expectFigures(judgement: Judgement): void {
  if (!isPendingTest(judgement)) {
    const said = {
      skip: /^not tested: ./,
      unchecked: /^not tested: ./,
      fail: /^the sample has no /,
    }
    expect(judgement.message).toMatch(said[judgement.status as keyof typeof said])
    return
  }
  const { test } = judgement
  const { effect, pValue, statistic } = test
  expect(pValue >= 0 && pValue <= 1, `p ${pValue}`).toBe(true)
  expect(Number.isNaN(statistic) || Number.isNaN(effect.value)).toBe(false)
  expect(test.method).toMatch(/^(exact|asymptotic|permutation \(.*seed 0\).*)$/)
  for (const confidence of [0.9, 0.95]) {
    const interval = effect.interval(confidence)
    if (interval) expect(interval.low <= interval.high, JSON.stringify(interval)).toBe(true)
  }
  const smallest = [0.05, 0.001].map((alpha) => effect.detectable.at?.(alpha) ?? Infinity)
  expect(smallest[0]! > 0 && smallest[0]! <= smallest[1]!, smallest.join()).toBe(true)
  for (const rules of [{}, { minEffect: 0.1, inconclusive: 'fail' as const }, { equivalence: 0.1 }]) {
    const [outcome] = decideFamily([judgement], 0.05, 'bonferroni', rules).outcomes
    expect(outcome!.message).not.toContain('NaN')
    // With too few values to find anything there is nothing to judge.
    expect(['pass', 'fail', 'unchecked']).toContain(outcome!.status)
  }
}

describe.each(ofNumberTests)('$name, on numbers', (test) => {
  it('gives figures or says why not, whatever the numbers', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (reference, sample) => {
        expectFigures(await ofNumbers(test, { reference, sample }, few))
      }),
      { numRuns: 100 },
    )
  })

  it('finds what moved and spread, and nothing where nothing did', async () => {
    const reference = Array.from({ length: 200 }, (_, i) => Math.sin(i * 12.9898) * 3 + 10)
    const moved = reference.map((value) => 3 * value + 9)
    const rejected = (await ofNumbers(test, { reference, sample: moved })) as PendingTest
    expect(rejected.test.pValue).toBeLessThan(0.001)
    expect(rejected.rejected).toMatch(/^\w[\w ]*: /)
    const retained = (await ofNumbers(test, { reference, sample: reference.toReversed() })) as PendingTest
    expect(retained.test.pValue).toBeGreaterThan(0.9)
  })

  it('gives the same figures whatever the order of the rows', async () => {
    const reference = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
    const sample = [2, 7, 1, 8, 2, 8, 1, 8]
    const first = (await ofNumbers(test, { reference, sample }, few)) as PendingTest
    const sorted = { reference: reference.toSorted(), sample: sample.toSorted() }
    const second = (await ofNumbers(test, sorted, few)) as PendingTest
    expect(second.test.pValue).toBeCloseTo(first.test.pValue, 12)
    expect(second.test.statistic).toBeCloseTo(first.test.statistic, 12)
  })

  it.each([
    ['no numbers', [NaN], [1, 2], 'the reference has no numbers'],
    ['one value everywhere', [7, 7], [7, 7, 7], 'constant'],
  ])('is not made of %s', async (_, reference, sample, reason) => {
    expect(await ofNumbers(test, { reference, sample })).toEqual({
      status: 'skip',
      message: `not tested: ${reason}`,
    })
  })
})

it.each(ofNumberTests)('$name is unchecked with one number, and fails where all are lost', async (test) => {
  const one = (table: string) => ({
    status: 'unchecked',
    message: `not tested: the ${table} has only one number; a test takes at least 2`,
  })
  expect(await ofNumbers(test, { reference: [1], sample: [1, 2] })).toEqual(one('reference'))
  expect(await ofNumbers(test, { reference: [1, 2], sample: [3] })).toEqual(one('sample'))
  expect(await ofNumbers(test, { reference: [1, 2], sample: [NaN, NaN] })).toEqual({
    status: 'fail',
    message: 'the sample has no numbers, and the reference has',
  })
})

describe.each(ofClassTests)('$name, on classes', (test) => {
  it('gives figures or says why not, whatever the counts', () => {
    fc.assert(
      fc.property(classes, classes, (reference, sample) => {
        expectFigures(ofClasses(test, { reference, sample }, few))
      }),
      { numRuns: 100 },
    )
  })

  it('finds what shifted, and nothing where nothing did', () => {
    const reference = { a: 200, b: 100, c: 50 }
    const rejected = ofClasses(test, { reference, sample: { a: 100, b: 100, d: 100 } }) as PendingTest
    expect(rejected.test.pValue).toBeLessThan(0.001)
    expect(rejected.rejected).toMatch(/^classes shifted: .*, most of it in "d"$/)
    const retained = ofClasses(test, { reference, sample: { a: 400, b: 200, c: 100 } }) as PendingTest
    expect(retained.test.pValue).toBeGreaterThan(0.99)
  })

  it.each([
    ['no values', {}, { a: 2, b: 1 }, 'the reference has no values'],
    ['one class', { a: 3 }, { a: 4 }, 'constant'],
  ])('is not made of %s', (_, reference, sample, reason) => {
    expect(ofClasses(test, { reference, sample })).toEqual({
      status: 'skip',
      message: `not tested: ${reason}`,
    })
  })
})

it.each(ofClassTests)('$name is unchecked with one value, and fails where all are lost', (test) => {
  expect(ofClasses(test, { reference: { a: 1 }, sample: { a: 2, b: 1 } })).toEqual({
    status: 'unchecked',
    message: 'not tested: the reference has only one value; a test takes at least 2',
  })
  expect(ofClasses(test, { reference: { a: 2, b: 1 }, sample: {} })).toEqual({
    status: 'fail',
    message: 'the sample has no values, and the reference has',
  })
})

it('every test is one of numbers, of classes, of texts or of booleans', () => {
  const others = allTests.filter((test) => !ofNumberTests.includes(test) && !ofClassTests.includes(test))
  expect(others.map(({ name }) => name)).toEqual(['text_length', 'two_proportions'])
  expect(ofNumberTests.map(({ name }) => name)).toContain('ks')
  expect(ofClassTests.map(({ name }) => name)).toContain('chi2')
})
