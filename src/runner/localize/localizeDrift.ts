import type { Claim } from '../../core/claim.ts'
import type { Engine } from '../../core/engine.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { IsMasked } from '../../core/maskedColumns.ts'
import { isPendingTest } from '../../core/isPendingTest.ts'
import { judgeClaim } from '../judgeClaim.ts'
import type { DriftLocation, SegmentTest } from '../../core/driftLocation.ts'
import { measure } from '../measure.ts'
import { messageOf } from '../../errors/messageOf.ts'
import type { Outcome, PendingTest } from '../../core/outcome.ts'
import { plan } from '../plan.ts'
import { metricsOf, prepareClaim } from '../prepareClaim.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { formatPercent } from '../../text/formatPercent.ts'
import { segmentWords, type Segment } from './segments.ts'
import { and, call, literal, not, type Expr } from '../../sql/ast.ts'
import { holm } from '../../stats/corrections/holm.ts'

/** No more segments are looked at for one column. */
const mostSegments = 200
/** Segments with the surest drift, for which the drift of all other rows is measured. */
const mostCandidates = 10
/** A segment without which less than this is left of the effect has most of it. */
const most = 0.5
/** A segment of more than this share of the sample isn't worth a search. */
const nearlyAll = 0.9

export interface LocalizeInput {
  /** Found when the first column has drifted. */
  readonly segments: () => Promise<readonly Segment[]>
  readonly isMasked: IsMasked
  /** The level of the whole family. */
  readonly alpha: number
}

interface Found {
  readonly segment: Segment
  readonly within: PendingTest
  readonly adjustedPValue: number
}

/** Adds to what was observed of a column that drifted in which segment of the rows it did. */
export async function localizeDrift(
  claim: Claim,
  outcome: Outcome,
  engine: Engine,
  how: LocalizeInput,
): Promise<Outcome> {
  const { test, observed } = outcome
  if (outcome.status !== 'fail' || !test || test.equivalence || typeof observed !== 'object') return outcome
  if (!claim.expectation.explanation) return outcome
  try {
    const localized = await localize(claim, test.effect.value, engine, how)
    const message = `${outcome.message}; ${wordsOf(localized, test.effect.value)}`
    return { ...outcome, message, observed: { ...observed, localized } }
  } catch (cause) {
    return { ...outcome, message: `${outcome.message}; no segment could be searched: ${messageOf(cause)}` }
  }
}

async function localize(
  claim: Claim,
  effect: number,
  engine: Engine,
  { segments, isMasked, alpha }: LocalizeInput,
): Promise<DriftLocation> {
  const others = (await segments()).filter(({ told }) => !claim.expectation.columns.includes(told.column))
  const looked = others.slice(0, mostSegments)
  const tested = await testsOf(
    claim,
    looked.map(({ rows }) => rows),
    engine,
  )
  const made = looked.flatMap((segment, i) => (tested[i] ? [{ segment, within: tested[i] }] : []))
  const adjusted = holm(made.map(({ within }) => within.test.pValue))
  const found = made
    .map((one, i): Found => ({ ...one, adjustedPValue: adjusted[i]! }))
    .filter(({ adjustedPValue }) => adjustedPValue <= alpha)
    .sort((a, b) => a.within.test.pValue - b.within.test.pValue || weight(b.within) - weight(a.within))
  const left = others.length - looked.length
  const searched = { segments: made.length, drifted: found.length, ...(left > 0 && { left }) }
  if (found.length === 0) return { where: 'none', ...searched }

  const candidates = found.slice(0, mostCandidates)
  const rests = await testsOf(
    claim,
    candidates.map(({ segment }) => not(call('coalesce', segment.rows, literal(false)))),
    engine,
  )
  const explained = candidates.flatMap((one, i) => {
    const without = rests[i]
    return without && !isNearlyAll(one.within, without)
      ? [{ ...one, without, where: whereIs(one.within, without, effect, alpha) }]
      : []
  })
  const told = best(explained)
  if (!told) return { where: 'spread', ...searched }
  const { segment, within, adjustedPValue, without, where } = told
  return {
    where,
    ...searched,
    segment: isMasked(segment.told.column) ? masked(segment) : segment.told,
    within: { ...partOf(within), adjustedPValue },
    without: partOf(without),
  }
}

/** The test of the claim on some of its rows each; null if it can't be computed. */
async function testsOf(
  claim: Claim,
  parts: readonly Expr[],
  engine: Engine,
): Promise<readonly (PendingTest | null)[]> {
  const narrowed = parts.map((part): Claim => ({
    ...claim,
    where: claim.where ? and(claim.where, part) : part,
  }))
  const prepared = narrowed.map((one) => prepareClaim(one, engine.tables))
  const measured = await measure(plan(prepared.flatMap(metricsOf), engine), engine)
  return narrowed.map((one, i) => {
    const judgement = judgeClaim(one, prepared[i]!, measured, engine.tables, false)
    return isPendingTest(judgement) && !judgement.certain ? judgement : null
  })
}

/** A segment of nearly all rows says where nothing is. */
const isNearlyAll = (within: PendingTest, without: PendingTest): boolean =>
  within.test.n.sample > nearlyAll * (within.test.n.sample + without.test.n.sample)

/** That nothing is found without a segment means something only where what was found would have been. */
function whereIs(
  within: PendingTest,
  without: PendingTest,
  effect: number,
  alpha: number,
): DriftLocation['where'] {
  const rest = Math.abs(without.test.effect.value)
  if (rest >= most * Math.abs(effect)) return 'spread'
  return without.test.pValue > alpha && isAble(within, without, Math.abs(effect), alpha) ? 'all' : 'most'
}

function isAble(within: PendingTest, without: PendingTest, effect: number, alpha: number): boolean {
  const { detectable } = without.test.effect
  if (!detectable.at) return rowsOf(without) >= rowsOf(within)
  const smallest = detectable.at(alpha)
  return smallest !== null && smallest <= effect
}

type Explained = Found & { readonly without: PendingTest; readonly where: DriftLocation['where'] }

/** The one with the fewest rows of several that have all of it; else the one without which least is left. */
function best(explained: readonly Explained[]): Explained | null {
  const all = explained.filter(({ where }) => where === 'all')
  if (all.length > 0) return all.reduce((a, b) => (rowsOf(b.within) < rowsOf(a.within) ? b : a))
  const some = explained.filter(({ where }) => where === 'most')
  const rest = ({ without }: Explained): number => Math.abs(without.test.effect.value)
  return some.length === 0 ? null : some.reduce((a, b) => (rest(b) < rest(a) ? b : a))
}

const rowsOf = ({ test }: PendingTest): number => test.n.reference + test.n.sample

/** Orders tests whose p-values are too small to differ. */
const weight = (tested: PendingTest): number => Math.abs(tested.test.effect.value) * Math.sqrt(rowsOf(tested))

const partOf = ({ test: { pValue, effect, n } }: PendingTest): SegmentTest => ({
  pValue,
  effect: { name: effect.name, value: effect.value },
  n,
})

const masked = ({ told: { column, missing } }: Segment): DriftLocation['segment'] & object => ({
  column,
  ...(missing && { missing }),
})

function wordsOf(localized: DriftLocation, effect: number): string {
  const { where, segments, drifted, left, segment, within, without } = localized
  if (segments === 0) return 'there is no segment in which it could be tested'
  const searched = `${formatCount(segments, 'segment')} searched${left === undefined ? '' : ` (${left} more were not)`}`
  if (!segment || !within || !without)
    return where === 'none'
      ? `in none of ${searched} does it drift alone`
      : `the drift sits in no one segment: ${drifted} of ${searched} drift, and none has most of it`
  const { name, value } = without.effect
  const rows = within.n.sample + without.n.sample
  const place = `${segmentWords(segment)} (${formatPercent(within.n.sample / rows)} of the sample), of ${searched}`
  return where === 'all'
    ? `all of the drift sits in ${place}: without it ${name} is ${formatNumber(value)}`
    : `most of the drift sits in ${place}: without it ${name} falls from ${formatNumber(effect)} to ${formatNumber(value)}`
}
