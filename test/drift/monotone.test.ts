import { describe, expect, it } from 'vitest'
import { decideFamily } from '../../src/runner/decideFamily.ts'
import type { GivenOptions } from '../../src/core/driftOptions.ts'
import type { DriftTest } from '../../src/core/driftTest.ts'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import type { Judgement } from '../../src/core/outcome.ts'
import type { VerdictRules } from '../../src/core/verdictRules.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { textLength, twoProportions } from '../../src/drift/index.ts'
import { allTests, column, ofBooleans, ofClasses, ofNumbers, type Booleans } from './inMemory.ts'

const rows = 200
/** How many of the rows of the sample are broken, from none to all. */
const levels = [0, 1, 3, 8, 16, 30, 60, 110, rows]
const alpha = 0.01

const random = seededRandom(3, 'monotone')
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const measured = (): readonly number[] =>
  Array.from({ length: rows }, () => Math.round(500 + 100 * normal()) / 10)
const [before, after] = [measured(), measured()]

/** What is done to a row; the sample is the worse the more rows it is done to. */
const ofRows: Readonly<Record<string, (value: number, i: number) => number>> = {
  'move up': (value) => value + 20,
  'are a sentinel': () => -999,
  'are zeros': () => 0,
  'are in another unit': (value) => value * 60,
  'are each another value': (_, i) => 1000 + i / 7,
}
/** Not a breach: at some share of the rows the statistic, as SciPy has it, is smaller again. */
const rises: Readonly<Record<string, readonly string[]>> = {
  // All values that moved have the spread that they had; with zeros it grows, then shrinks.
  levene: ['move up', 'are zeros', 'are each another value'],
  // It takes sines of values, which may cancel; nor can it be made where half of them are the same.
  epps_singleton: ['are each another value', 'are a sentinel', 'are zeros'],
}

type Counts = Readonly<Record<string, number>>
const classesBefore: Counts = { a: 80, b: 60, c: 40, d: 13, e: 5, f: 2 }
const classesAfter: Counts = { a: 78, b: 62, c: 39, d: 15, e: 4, f: 2 }

/** Which class a broken row has. */
const ofClass: Readonly<Record<string, (row: number) => string>> = {
  'are one new class': () => 'new',
  'are ten new classes': (row) => `new ${row % 10}`,
  'are new classes of one row': (row) => `new ${row}`,
  'are of a rare class': () => 'f',
}

/** Breaks rows of all classes in turn. */
function reclassified(broken: number, classOf: (row: number) => string): Counts {
  const left = new Map(Object.entries(classesAfter))
  const moved = new Map<string, number>()
  for (let row = 0; row < broken;)
    for (const [name, count] of left) {
      if (count === 0 || row === broken) continue
      left.set(name, count - 1)
      const to = classOf(row++)
      moved.set(to, (moved.get(to) ?? 0) + 1)
    }
  for (const [name, count] of moved) left.set(name, (left.get(name) ?? 0) + count)
  return Object.fromEntries(left)
}

const rules: readonly VerdictRules[] = [
  {},
  { minEffect: 0.05 },
  { minEffect: { D: 0.05, share: 0.05, sd: 0.2 }, inconclusive: 'fail' },
  { equivalence: 0.5 },
]

const statusOf = (judgement: Judgement, given: VerdictRules): string => {
  const own = isPendingTest(judgement) ? { ...judgement, rules: given } : judgement
  return decideFamily([own], alpha, 'bonferroni').outcomes[0]!.status
}

/** Once failed, failed for good; and with all rows broken, failed, as far as no margin allows them. */
function expectMonotone(judged: readonly Judgement[]): void {
  for (const given of rules) {
    const statuses = judged.map((judgement) => statusOf(judgement, given))
    const first = statuses.indexOf('fail')
    const right = statuses.map((status, level) => (first >= 0 && level >= first ? 'fail' : status))
    expect(statuses, JSON.stringify(given)).toEqual(right)
    if (given.equivalence === undefined) expect(statuses.at(-1), JSON.stringify(given)).toBe('fail')
  }
}

const optionsOf = (test: DriftTest): GivenOptions =>
  test.options.includes('permutations') ? { permutations: 199 } : {}

const ofNumberTests = allTests.filter((test) => test.takes(column('float')))
const ofClassTests = allTests.filter((test) => test.takes(column('string')) && test !== textLength)

it('every drift test is among these', () => {
  expect(new Set([...ofNumberTests, ...ofClassTests, textLength, twoProportions])).toEqual(new Set(allTests))
})

describe.each(ofNumberTests)('$name stays failed when more numbers', (test) => {
  const ways = Object.entries(ofRows).filter(([way]) => !rises[test.name]?.includes(way))

  it.each(ways)('%s', async (_, change) => {
    const judged: Judgement[] = []
    for (const broken of levels) {
      const sample = after.map((value, i) => (i < broken ? change(value, i) : value))
      judged.push(await ofNumbers(test, { reference: before, sample }, optionsOf(test)))
    }
    expectMonotone(judged)
  })
})

describe('text_length stays failed when more texts', () => {
  const lengths = (seed: number): readonly number[] =>
    Array.from({ length: rows }, (_, i) => 5 + ((i * 37 + seed * 11) % 23))

  it.each<[string, (length: number, i: number) => number]>([
    ['are cut off', (length) => Math.min(length, 8)],
    ['are empty', () => 0],
    ['are longer', (length) => length + 12],
    ['are of any greater length', (length, i) => length + 30 + (i % 50)],
  ])('%s', async (_, change) => {
    const judged: Judgement[] = []
    for (const broken of levels) {
      const sample = lengths(2).map((length, i) => (i < broken ? change(length, i) : length))
      judged.push(await ofNumbers(textLength, { reference: lengths(1), sample }, {}, 'string'))
    }
    expectMonotone(judged)
  })
})

describe('two_proportions stays failed when more booleans', () => {
  const reference = { trues: 60, falses: 140, others: 0 }

  it.each<[string, (broken: number) => Booleans]>([
    [
      'are true',
      (broken) => ({
        trues: 60 + Math.round(broken * 0.7),
        falses: 140 - Math.round(broken * 0.7),
        others: 0,
      }),
    ],
    [
      'are false',
      (broken) => ({
        trues: 60 - Math.round(broken * 0.3),
        falses: 140 + Math.round(broken * 0.3),
        others: 0,
      }),
    ],
    [
      'are neither',
      (broken) => ({
        trues: 60 - Math.round(broken * 0.3),
        falses: 140 - Math.round(broken * 0.7),
        others: broken,
      }),
    ],
  ])('%s', (_, sampleOf) => {
    expectMonotone(
      levels.map((broken) => ofBooleans(twoProportions, { reference, sample: sampleOf(broken) })),
    )
  })
})

describe.each(ofClassTests)('$name stays failed when more rows', (test) => {
  it.each(Object.entries(ofClass))('%s', (_, classOf) => {
    expectMonotone(
      levels.map((broken) =>
        ofClasses(test, { reference: classesBefore, sample: reclassified(broken, classOf) }, optionsOf(test)),
      ),
    )
  })
})
