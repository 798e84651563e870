import type { Random } from '../resampling/seededRandom.ts'

/** The relation of a unit to its place among others: it is like the one before, follows a trend, or is like its weekday. */
export type OrderPattern = 'neighbours' | 'trend' | 'weekday'

export interface OrderCheck {
  readonly pattern: OrderPattern
  /** The least of the patterns', times their number. */
  readonly pValue: number
}

type Statistic = (means: Float64Array, weekdays: readonly number[]) => number

/** Each is of means with the average 0 and the same sum of squares in any order. */
const patterns: Readonly<Record<OrderPattern, Statistic>> = {
  trend: (means) => Math.abs(sumOver(means, (mean, i) => mean * (i - (means.length - 1) / 2))),
  weekday(means, weekdays) {
    const [totals, counts] = [new Float64Array(7), new Float64Array(7)]
    for (let i = 0; i < means.length; i++) {
      totals[weekdays[i]!]! += means[i]!
      counts[weekdays[i]!]!++
    }
    return sumOver(totals, (total, i) => (counts[i] === 0 ? 0 : total ** 2 / counts[i]!))
  },
  neighbours: (means) => Math.abs(sumOver(means, (mean, i) => mean * (means[i + 1] ?? 0))),
}

function sumOver(values: Float64Array, term: (value: number, i: number) => number): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += term(values[i]!, i)
  return total
}

/**
 * Whether the order of units matters, by shuffling it: each row of `means` has the mean of every unit in one column, in the
 * order of time. The most surprising column decides. Null where no column varies.
 */
export function orderCheck(
  means: readonly Float64Array[],
  weekdays: readonly number[],
  { random, shuffles = 1999 }: { readonly random: Random; readonly shuffles?: number },
): OrderCheck | null {
  const columns = means.map(standardise).filter((column) => column !== null)
  const size = weekdays.length
  if (columns.length === 0 || size < 3) return null
  const names = Object.keys(patterns) as OrderPattern[]
  const shuffled = columns.map(() => new Float64Array(size))
  const most = (order: Uint32Array): readonly number[] => {
    for (const [at, column] of columns.entries())
      for (let i = 0; i < size; i++) shuffled[at]![i] = column[order[i]!]!
    return names.map((name) => Math.max(...shuffled.map((column) => patterns[name](column, weekdays))))
  }
  const order = Uint32Array.from({ length: size }, (_, i) => i)
  const observed = most(order)
  const reached = names.map(() => 1)
  for (let tried = 0; tried < shuffles; tried++) {
    shuffle(order, random)
    for (const [i, value] of most(order).entries()) if (value >= observed[i]! * (1 - 1e-12)) reached[i]!++
  }
  const least = Math.min(...reached)
  return {
    pattern: names[reached.indexOf(least)]!,
    pValue: Math.min(1, (names.length * least) / (shuffles + 1)),
  }
}

function standardise(means: Float64Array): Float64Array | null {
  const average = sumOver(means, (mean) => mean) / means.length
  const centred = means.map((mean) => mean - average)
  const size = Math.sqrt(sumOver(centred, (mean) => mean ** 2))
  return size <= 1e-12 ? null : centred.map((mean) => mean / size)
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}
