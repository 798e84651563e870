import { effectLimit } from '../core/effectLimit.ts'
import { correctFamily, type Correction } from './correctFamily.ts'
import { isPendingTest } from '../core/isPendingTest.ts'
import { messageOf } from '../errors/messageOf.ts'
import type { Judgement, Outcome, PendingTest } from '../core/outcome.ts'
import type { Family } from '../core/report.ts'
import { decideWithin } from './decideWithin.ts'
import { equivalenceVerdict, verdict } from './verdict.ts'
import type { VerdictRules } from '../core/verdictRules.ts'

export interface FamilyDecision {
  readonly outcomes: readonly Outcome[]
  readonly family: Family | null
}

/**
 * Decides all tests of a run together; outcomes that aren't tests stay as they are. Where a pass needs proof of
 * equivalence the test is not in the family, and is compared with `alpha` uncorrected: a run passes only if all its proofs
 * succeed, so the probability that it passes though one of them is false is no more than that of this one. Tests that are
 * known within bounds decide only what they decide anywhere within them.
 *
 * Source: Berger (1982), "Multiparameter hypothesis testing and acceptance sampling", the intersection-union test.
 */
export function decideFamily(
  judged: readonly Judgement[],
  alpha: number,
  correction: Correction,
  general: VerdictRules = {},
): FamilyDecision {
  const decide = (family: readonly Judgement[]): FamilyDecision =>
    decideKnown(family, alpha, correction, general)
  return decideWithin(judged, decide, correction)
}

function decideKnown(
  judged: readonly Judgement[],
  alpha: number,
  correction: Correction,
  general: VerdictRules,
): FamilyDecision {
  const family = judged
    .filter(isPendingTest)
    .filter((tested) => marginOf(tested, general) === undefined && !tested.certain)
  const pValues = family.map(({ test }) => test.pValue)
  const corrected = correctFamily(pValues, alpha, correction)
  const decisions = new Map(family.map((tested, i) => [tested, corrected!.adjusted[i]!]))
  const outcomeOf = (tested: PendingTest): Outcome => {
    const margin = marginOf(tested, general)
    if (margin !== undefined) return equivalenceVerdict(tested, margin, alpha)
    if (tested.certain) return tested.certain
    const decision = decisions.get(tested)!
    const ownAlpha = corrected!.family.adjustedAlpha ?? alpha / family.length
    return verdict(tested, { ...decision, ownAlpha }, effectiveRules(tested, general))
  }
  const outcomes = judged.map((judgement) =>
    isPendingTest(judgement) ? errorAsOutcome(() => outcomeOf(judgement)) : judgement,
  )
  return { outcomes, family: corrected?.family ?? null }
}

/** An interval that can't be found is the error of that test, and of no other. */
function errorAsOutcome(decided: () => Outcome): Outcome {
  try {
    return decided()
  } catch (cause) {
    return { status: 'error', message: messageOf(cause) }
  }
}

/** Its own rules come before those of the run, also a smallest effect before a margin. */
function marginOf({ rules, test: { effect } }: PendingTest, general: VerdictRules): number | undefined {
  const own = effectLimit(rules?.equivalence, effect)
  if (own !== undefined || effectLimit(rules?.minEffect, effect) !== undefined) return own
  return effectLimit(general.equivalence, effect)
}

const effectiveRules = ({ rules, test: { effect } }: PendingTest, general: VerdictRules): VerdictRules => ({
  minEffect: effectLimit(rules?.minEffect, effect) ?? effectLimit(general.minEffect, effect),
  inconclusive: rules?.inconclusive ?? general.inconclusive,
})
