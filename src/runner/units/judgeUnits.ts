import { bucketCounts } from './bucketCounts.ts'
import type { Claim } from '../../core/claim.ts'
import { effectLimit } from '../../core/effectLimit.ts'
import type { Engine } from '../../core/engine.ts'
import { formatCount } from '../../text/formatCount.ts'
import { orderWarning } from './orderWarning.ts'
import { isPendingTest } from '../../core/isPendingTest.ts'
import type { Family } from '../../core/report.ts'
import type { Judgement, Outcome, PendingTest } from '../../core/outcome.ts'
import { formatNumber } from '../../text/formatNumber.ts'
import { seededRandom } from '../../stats/resampling/seededRandom.ts'
import { thinCells } from '../../stats/units/thinCells.ts'
import { unitCells, unitColumns, type UnitCells } from './unitCells.ts'
import type { UnitHypothesis } from '../../core/unitHypothesis.ts'
import { unitWays } from './unitWays.ts'
import type { UnitDesign } from '../../core/unitDesign.ts'
import { unitTest, type UnitResult, type UnitTest } from '../../stats/units/unitTest.ts'
import type { VerdictRules } from '../../core/verdictRules.ts'

export interface UnitOptions {
  readonly unit: readonly string[]
  readonly design?: UnitDesign | undefined
  readonly alpha: number
  readonly rules?: VerdictRules | undefined
}

export interface UnitDecision {
  readonly outcomes: readonly Outcome[]
  readonly family: Family | null
  /** Guarantee of the false-alarm rate, and its exceptions. */
  readonly warnings: readonly string[]
}

/** A claim that is compared between whole units. */
interface Comparison {
  readonly place: number
  readonly tested: PendingTest
  readonly hypothesis: UnitHypothesis
}

const seed = 0
/** A sample of fewer rows than this share of the smallest unit, or of more than its inverse of the largest, isn't a whole unit. */
const alike = 0.8

/**
 * Decides the tests of a run where rows belong together: whole units are compared. A test that treats rows as independent
 * can't be judged then. Other outcomes stay as they are.
 */
export async function judgeUnits(
  claims: readonly Claim[],
  judged: readonly Judgement[],
  engine: Engine,
  { unit, design, alpha, rules = {} }: UnitOptions,
): Promise<UnitDecision> {
  const cells = await unitCells(engine, unit)
  const compared = judged.flatMap((tested, place): readonly Comparison[] => {
    const hypothesis = namesUnit(claims[place]!, unit)
      ? null
      : claims[place]!.expectation.unitHypothesis?.(engine.tables)
    if (!isPendingTest(tested) || tested.certain || !hypothesis || provesEquivalence(tested, rules)) return []
    return [{ place, tested, hypothesis }]
  })
  const outcomes = judged.map((one, place) => {
    if (!isPendingTest(one)) return one
    return one.certain ?? (namesUnit(claims[place]!, unit) ? ofUnit(one) : ofRows)
  })
  const warnings = warningsOf(cells, unit, design)
  if (compared.length === 0) return { outcomes, family: null, warnings }
  const random = seededRandom(seed, 'units')
  const ways = unitWays(cells, { design: design ?? 'any', alpha, random })
  if (typeof ways === 'string') {
    for (const { place } of compared)
      outcomes[place] = { status: 'unchecked', message: `not checked: ${ways}` }
    return { outcomes, family: null, warnings }
  }
  const counted: (readonly Float64Array[])[] = []
  for (const { hypothesis, place } of compared)
    counted.push(await bucketCounts(hypothesis, claims[place]!.where, { engine, unit, cells }))
  const thinTo = rowsToThinTo(cells)
  const hypotheses = compared.map(({ hypothesis: { kind } }, i) => ({
    statistic: kind === 'missing' ? ('share' as const) : kind,
    cells: thinTo === null ? counted[i]! : thinCells(counted[i]!, thinTo, random),
  }))
  const tested = unitTest(hypotheses, ways)
  for (const [i, one] of compared.entries())
    outcomes[one.place] = verdictOf(one, tested.results[i]!, { tested, cells, alpha, rules })
  const order = design ? null : orderWarning(cells, hypotheses)
  const size = tested.results.filter((result) => typeof result === 'object').length
  return {
    outcomes,
    family: {
      ...{ alpha, correction: 'max-t', size, adjustedAlpha: null },
      units: { reference: cells.reference, sample: cells.sample, ...(design && { design }) },
    },
    warnings: [
      ...warnings,
      ...(thinTo === null ? [] : [thinWords(cells, thinTo)]),
      ...(order === null ? [] : [order]),
    ],
  }
}

/** A column that names the unit is another in each of them by nature. */
const namesUnit = ({ expectation }: Claim, unit: readonly string[]): boolean =>
  expectation.columns.length > 0 && expectation.columns.every((name) => unitColumns(unit).includes(name))

/** That more rows are of no unit is not compared between units. */
const ofUnit = ({ test }: PendingTest): Outcome =>
  test.effect.kind === 'missing' ? ofRows : { status: 'skip', message: 'not tested: it names the units' }

const ofRows: Outcome = {
  status: 'unchecked',
  message: 'not checked: this test treats rows as independent, but unit groups them',
}

/** A proof of equivalence is of rows. */
const provesEquivalence = ({ rules, test: { effect } }: PendingTest, general: VerdictRules): boolean =>
  effectLimit(rules?.equivalence ?? general.equivalence, effect) !== undefined

/** Where one unit of the sample is smaller or larger than all of the reference; null where it is not. */
function rowsToThinTo({ rows, reference, sample }: UnitCells): number | null {
  if (sample !== 1) return null
  const own = rows.at(-1)!
  const others = rows.slice(0, reference)
  const [smallest, largest] = [Math.min(...others), Math.max(...others)]
  return own < alike * smallest || own > largest / alike ? Math.min(own, smallest) : null
}

const thinWords = ({ rows }: UnitCells, thinTo: number): string =>
  `unit: the sample's ${formatCount(rows.at(-1)!, 'row')} aren't a whole unit like those of the reference; all units were thinned to ${formatCount(thinTo, 'row')} at random (seed ${seed})`

interface Deciding {
  readonly tested: UnitTest
  readonly cells: UnitCells
  readonly alpha: number
  readonly rules: VerdictRules
}

const names = {
  D: 'KS D',
  share: 'share moved',
  missing: 'difference of missing rates',
  new: 'share of new classes',
}

/** Without any difference the column is the same in all units; with one, these units can't show whether it is drift. */
const sameForAll = (name: string, statistic: number): Outcome =>
  statistic === 0
    ? { status: 'skip', message: 'not tested: the same whichever units are compared' }
    : {
        status: 'unchecked',
        message: `not checked: ${name} ${formatNumber(statistic)}, the same whichever units are compared`,
      }

function verdictOf(
  { tested: pending, hypothesis: { kind } }: Comparison,
  result: UnitResult | number,
  { tested, cells, alpha, rules }: Deciding,
): Outcome {
  if (typeof result === 'number') return sameForAll(names[kind], result)
  const { statistic, mean, z, pValue } = result
  const excess = statistic - mean
  const limit = effectLimit(pending.rules?.minEffect, { kind }) ?? effectLimit(rules.minEffect, { kind })
  const method = `${tested.method === 'exact' ? 'exact' : 'permutation'} of units (${formatCount(tested.relabelings)}${tested.method === 'exact' ? '' : `, seed ${seed}`})`
  const about = {
    ...(pending.expected !== undefined && { expected: pending.expected }),
    observed: { ...(pending.observed as object | undefined), units: { mean, z } },
    test: {
      name: 'unit_max_t',
      statistic,
      pValue,
      method,
      adjustedPValue: pValue,
      alpha,
      effect: { name: `${kind} beyond that of units`, value: excess },
      n: { reference: cells.reference, sample: cells.sample },
    },
  }
  const what = `${names[kind]} ${formatNumber(statistic)}, between other units ${formatNumber(mean)} on average`
  const isRejected = pValue * tested.relabelings <= alpha * tested.relabelings + 1e-9
  if (!isRejected) return { status: 'pass', message: `no drift beyond that of units: ${what}`, ...about }
  if (limit !== undefined && excess < limit)
    return {
      status: 'pass',
      message: `units drifted: ${what}; less than the ${kind} of ${limit} that matters`,
      ...about,
    }
  return {
    status: 'fail',
    ...pending.failDetails,
    message: `drifted beyond what units do: ${what}`,
    ...about,
  }
}

function warningsOf(
  { leftOut, shared, sample }: UnitCells,
  unit: readonly string[],
  design: UnitDesign | undefined,
): readonly string[] {
  const name = unit.join(', ')
  return [
    ...(leftOut > 0 ? [`unit: ${formatCount(leftOut, 'row')} without ${name} left out`] : []),
    ...(shared > 0 && design !== 'paired'
      ? [
          `unit: ${shared} of ${formatCount(sample, 'unit')} of the sample have rows in the reference too; each counts as a separate unit in each table`,
        ]
      : []),
  ]
}
