import { formatCount } from '../text/formatCount.ts'
import type {
  Detectable,
  Effect,
  Equivalence,
  MeasuredEffect,
  Outcome,
  TestResult,
  PendingTest,
} from '../core/outcome.ts'
import { effectLimit } from '../core/effectLimit.ts'
import { checkEquivalenceAlpha } from './checkEquivalenceAlpha.ts'
import { formatNumber } from '../text/formatNumber.ts'
import { formatPercent } from '../text/formatPercent.ts'
import type { Interval } from '../stats/effects/interval.ts'
import { tooSmallToFail } from './tooSmallToFail.ts'
import type { VerdictRules } from '../core/verdictRules.ts'

/** The confidence of the interval that is shown for every effect. */
const confidence = 0.95
/** The probability with which a detectable effect is found. */
export const power = 0.8

/** Decision of the family correction about a test. */
export interface Decision {
  readonly adjustedPValue: number
  /** The level that is shown: of each test if the correction has one for all, else of the family. */
  readonly alpha: number
  /** The level at which the test is sure to be rejected, whatever the others say. */
  readonly ownAlpha: number
  readonly rejected: boolean
}

/** The verdict of a test: rejected, and large enough to matter; or retained, and able to detect one. */
export function verdict(tested: PendingTest, decision: Decision, rules: VerdictRules): Outcome {
  const { rejected, notRejected, passDetails, failDetails, expected, observed } = tested
  const { effect } = tested.test
  const test = {
    ...testResultOf(tested, decision.ownAlpha),
    adjustedPValue: decision.adjustedPValue,
    alpha: decision.alpha,
  }
  const about = {
    ...(expected !== undefined && { expected }),
    ...(observed !== undefined && { observed }),
    test,
  }
  const minEffect = effectLimit(rules.minEffect, effect)
  const size = sizeOf(test.effect)
  if (decision.rejected) {
    if (minEffect !== undefined && size < minEffect)
      return {
        status: 'pass',
        ...passDetails,
        message: `${rejected}; less than the ${formatEffect(effect, minEffect)} that matters`,
        ...about,
      }
    return {
      status: 'fail',
      message: `${rejected}${failDetails ? '' : negligibleHint(effect, size, minEffect)}`,
      ...failDetails,
      ...about,
    }
  }
  const blind = rules.inconclusive || passDetails ? null : tooSmallToFail(tested.test, decision.ownAlpha)
  if (blind !== null)
    return { status: 'unchecked', message: `${notRejected}; not tested: ${blind}`, ...about }
  const reason = inconclusiveReason(tested.test, test.detectable, decision.ownAlpha, minEffect)
  if (reason === null || passDetails)
    return { status: 'pass', message: notRejected, ...passDetails, ...about }
  const status = rules.inconclusive ?? 'pass'
  if (status === 'pass') return { status, message: `${notRejected}; inconclusive: ${reason}`, ...about }
  return { status, message: `inconclusive: ${reason} (${notRejected})`, ...about }
}

/** The verdict where a pass needs proof. The test of a difference decides nothing, so it is in no family. */
export function equivalenceVerdict(tested: PendingTest, margin: number, alpha: number): Outcome {
  checkEquivalenceAlpha(alpha)
  const { effect, pValue } = tested.test
  const equivalence = proofOf(effect, margin, alpha)
  const { interval, proven } = equivalence
  const proof = equivalence.pValue === undefined ? '' : `; p of the proof ${formatNumber(equivalence.pValue)}`
  const where = interval
    ? `it lies between ${formatNumber(interval[0])} and ${formatNumber(interval[1])} with a confidence of ${formatPercent(1 - 2 * alpha)}`
    : `its ${effect.name} has no interval`
  return {
    status: proven ? 'pass' : 'fail',
    message: `${proven ? 'equivalent' : 'not shown to be equivalent'}: ${effect.name} ${formatNumber(effect.value)} against a margin of ${margin}; ${where}${proof}`,
    ...(tested.expected !== undefined && { expected: tested.expected }),
    ...(tested.observed !== undefined && { observed: tested.observed }),
    test: { ...testResultOf(tested, alpha), equivalence, adjustedPValue: pValue, alpha },
  }
}

function proofOf(effect: MeasuredEffect, margin: number, alpha: number): Equivalence {
  const interval = asTuple(effect.interval(1 - 2 * alpha))
  const pValue = effect.equivalence?.(margin) ?? null
  const inside = interval !== null && interval[0] > -margin && interval[1] < margin
  return {
    margin,
    alpha,
    interval,
    ...(pValue !== null && { pValue }),
    proven: pValue === null ? inside : pValue <= alpha,
  }
}

function testResultOf(
  { test: measured, bounds }: PendingTest,
  alpha: number,
): TestResult & { detectable: Detectable } {
  const { effect, n, method } = measured
  const { detectable } = effect
  return {
    name: measured.name,
    statistic: measured.statistic,
    pValue: measured.pValue,
    ...(method !== undefined && { method }),
    effect: { name: effect.name, value: effect.value, interval: asTuple(effect.interval(confidence)) },
    detectable: {
      ...(detectable.at && { effect: detectable.at(alpha) }),
      power,
      alpha,
      basis: detectable.basis,
    },
    n,
    ...(bounds && {
      bounds: {
        statistic: [bounds.least.statistic, bounds.most.statistic],
        pValue: [bounds.most.pValue, bounds.least.pValue],
      },
    }),
  }
}

const asTuple = (interval: Interval | null): readonly [number, number] | null =>
  interval && [interval.low, interval.high]

/** An effect above its own interval is luck; the end of the interval is then the better guess. */
function sizeOf({ value, interval }: Effect): number {
  return Math.abs(interval ? Math.max(interval[0], Math.min(interval[1], value)) : value)
}

/** Why a test that found nothing says nothing; null where it would have found what matters. */
function inconclusiveReason(
  test: PendingTest['test'],
  { effect: smallest }: Detectable,
  alpha: number,
  minEffect: number | undefined,
): string | null {
  const { n, effect } = test
  const sizes = `${formatCount(n.reference)} against ${formatCount(n.sample)} values`
  const blind = tooSmallToFail(test, alpha)
  if (blind !== null) return blind
  if (smallest === null) return `${sizes} are too few to show any difference`
  if (minEffect === undefined || smallest === undefined || smallest <= minEffect) return null
  return `with ${sizes} the least ${effect.name} that is found four times in five is ${formatNumber(smallest)}, above the ${minEffect} that matters`
}

const formatEffect = ({ name }: MeasuredEffect, value: number): string => `${name} of ${formatNumber(value)}`

function negligibleHint(
  { name, negligible = 0 }: MeasuredEffect,
  size: number,
  minEffect: number | undefined,
): string {
  if (minEffect !== undefined || size >= negligible) return ''
  return `; significant but negligible, which a min_effect of ${negligible} (${name}) lets pass`
}
