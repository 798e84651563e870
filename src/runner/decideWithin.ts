import { isPendingTest } from '../core/isPendingTest.ts'
import type { Judgement, Outcome, PendingTest } from '../core/outcome.ts'
import type { Correction } from './correctFamily.ts'
import { formatNumber } from '../text/formatNumber.ts'

/**
 * Decides a family some tests of which are known within bounds, or not at all: with all of them at their least, and at
 * their most. An outcome that is the same at both ends is the outcome of the whole reference, as a correction never rejects
 * less when p-values fall; another is `unchecked`. Tests that are not known at all may also be no part of the family: most
 * corrections reject most with none or all of them in it. The level of Benjamini and Yekutieli first rises and then falls with
 * their number, so all numbers are tried.
 */
export function decideWithin<D extends { readonly outcomes: readonly Outcome[] }>(
  judged: readonly Judgement[],
  decide: (judged: readonly Judgement[]) => D,
  correction: Correction,
): D {
  const known = judged.map(closed)
  const open = judged.filter((judgement) => !isPendingTest(judgement) && judgement.isOpen)
  const found = decide(known)
  if (open.length === 0 && !judged.some((judgement) => isPendingTest(judgement) && judgement.bounds))
    return found
  const [least, most] = (['least', 'most'] as const).map((end) =>
    known.map((judgement) => atEnd(judgement, end)),
  ) as [Judgement[], Judgement[]]
  const ends = [
    decide([...least, ...open.map(() => openTest(1))]),
    ...numbersOf(open.length, correction).map((number) =>
      decide([...most, ...Array.from({ length: number }, () => openTest(0))]),
    ),
  ]
  const outcomes = found.outcomes.map((outcome, i) =>
    ends.every((end) => isAlike(end.outcomes[i]!, outcome)) ? outcome : undecided(judged[i]!, outcome),
  )
  return { ...found, outcomes }
}

/** How many of the tests that are not known at all may be in the family, where most is rejected. */
const numbersOf = (open: number, correction: Correction): readonly number[] =>
  correction === 'by' ? Array.from({ length: open + 1 }, (_, i) => i) : [...new Set([0, open])]

function closed(judgement: Judgement): Judgement {
  if (isPendingTest(judgement) || !judgement.isOpen) return judgement
  const { status, message } = judgement
  return { status, message }
}

/** A test of which nothing but this p-value is known. */
const openTest = (pValue: number): PendingTest => ({
  test: {
    name: 'open',
    statistic: 0,
    pValue,
    effect: { name: '', value: 0, interval: () => null, detectable: { basis: '' } },
    n: { reference: 0, sample: 0 },
  },
  rejected: '',
  notRejected: '',
})

function atEnd(judgement: Judgement, end: 'least' | 'most'): Judgement {
  if (!isPendingTest(judgement) || !judgement.bounds) return judgement
  const { bounds, ...others } = judgement
  return { ...others, test: bounds[end] }
}

const isAlike = (one: Outcome, other: Outcome): boolean =>
  one.status === other.status && one.severity === other.severity

function undecided(judgement: Judgement, { test, expected, observed }: Outcome): Outcome {
  const { bounds, notRejected } = judgement as PendingTest
  const why = bounds
    ? `p lies between ${formatNumber(bounds.most.pValue)} and ${formatNumber(bounds.least.pValue)}`
    : 'it depends on tests that the lock leaves open'
  const [source, remedy] = sources[bounds?.by ?? 'lock']
  return {
    status: 'unchecked',
    message: `not decided by ${source}: ${why} (${notRejected}). ${remedy}`,
    ...(expected !== undefined && { expected }),
    ...(observed !== undefined && { observed }),
    ...(test && { test }),
  }
}

/** Where bounds of a test are from, and how to get the test itself. */
const sources = {
  lock: ['the lock', 'Pass the reference itself.'],
  counts: ['counts in the database', 'Pass --pull to move the values.'],
} as const
