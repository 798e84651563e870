import { isPendingTest } from '../core/isPendingTest.ts'
import type { Judgement, Outcome, PendingTest } from '../core/outcome.ts'
import { formatNumber } from '../text/formatNumber.ts'

/**
 * Decides a family some tests of which are known within bounds: with all of them at their least, and at their most. An
 * outcome that is the same at both ends is the outcome of the whole reference, as a correction never rejects less when
 * p-values fall; another is `unchecked`.
 */
export function decideWithin<D extends { readonly outcomes: readonly Outcome[] }>(
  judged: readonly Judgement[],
  decide: (judged: readonly Judgement[]) => D,
): D {
  const found = decide(judged)
  if (!judged.some((judgement) => isPendingTest(judgement) && judgement.bounds)) return found
  const [least, most] = (['least', 'most'] as const).map((end) =>
    decide(judged.map((judgement) => atEnd(judgement, end))),
  )
  const outcomes = found.outcomes.map((outcome, i) => {
    const ends = [least!.outcomes[i]!, most!.outcomes[i]!]
    return ends.every((end) => isAlike(end, outcome)) ? outcome : undecided(judged[i]!, outcome)
  })
  return { ...found, outcomes }
}

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
  return {
    status: 'unchecked',
    message: `not decided by the lock: ${why} (${notRejected}). Pass the reference itself.`,
    ...(expected !== undefined && { expected }),
    ...(observed !== undefined && { observed }),
    ...(test && { test }),
  }
}
