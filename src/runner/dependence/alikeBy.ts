import type { Column } from '../../sql/column.ts'
import { dependence, type Dependence } from '../../stats/units/dependence.ts'
import type { Engine } from '../../core/engine.ts'
import type { Grouping } from './grouping.ts'
import { rankScore } from './rankScore.ts'
import type { SomeCells } from './spreadCells.ts'
import { unitSums } from './unitSums.ts'

/** The false-alarm rate where rows are independent. */
const alpha = 0.001
/** Rows that count for half their number are worth a warning. */
const leastEffect = 2
/** A column that depends half as much on coarse groups of numbers depends on how large they are. */
const mostlyCoarse = 0.5

export interface Alike {
  readonly grouping: Grouping
  readonly column: string
  readonly designEffect: number
  /** How many other columns are alike too. */
  readonly others: number
}

export interface Look {
  readonly engine: Engine
  readonly columns: readonly Column[]
  readonly some: SomeCells
  /** How many comparisons share that rate. */
  readonly tests: number
}

/** The columns of which rows of one group are alike. */
export async function alikeBy(
  grouping: Grouping,
  { engine, columns, some, tests }: Look,
): Promise<readonly Alike[]> {
  const { of: unit, coarse, where, thinning } = grouping
  const scores = columns.map((of) => rankScore(of, some.of(of.name)))
  const sums = await unitSums(engine, { unit, scores, where })
  const tested = sums.map((each) => dependence(each, thinning))
  const isAlike = (one: Dependence | null): one is Dependence =>
    one !== null && one.pValue * tests <= alpha && one.designEffect >= leastEffect
  const coarser =
    coarse && tested.some(isAlike) ? await unitSums(engine, { unit: coarse, scores, where }) : []
  const alike = columns.flatMap(({ name: column }, i) => {
    const own = tested[i] ?? null
    if (!isAlike(own)) return []
    const { icc = 0 } = (coarser[i] && dependence(coarser[i])) ?? {}
    return icc >= mostlyCoarse * own.icc ? [] : [{ column, designEffect: own.designEffect }]
  })
  return alike.map((one) => ({ grouping, ...one, others: alike.length - 1 }))
}
