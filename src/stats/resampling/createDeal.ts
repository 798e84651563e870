import { binomialPmf } from '../distributions/binomialPmf.ts'
import { classDraws, suitTables } from './classDraws.ts'
import { hypergeometric } from '../distributions/hypergeometric.ts'
import type { Random } from './seededRandom.ts'
import { sum } from '../numeric/sum.ts'
import { tableDraw } from './tableDraw.ts'

/** Splits the rows of each class between the left and the right. */
export type Deal = (random: Random, left: Float64Array, right: Float64Array) => void

/**
 * Returns a function that permutes rows: `n` to the left and the others to the right, all ways equally likely.
 * `totals[i]` counts the rows of class `i`.
 */
export function createDeal(totals: Float64Array, n: number): Deal {
  const size = sum(totals)
  if (suitTables(totals.length, size)) return byTables(totals, n, size)
  const isSparse = size <= mostRows && Math.min(n, size - n) <= fewRows * totals.length
  return isSparse ? rowByRow(totals, n, size) : classByClass(totals, n, size)
}

/** With so few rows a class to draw, rows are drawn faster than the number of a class. */
const fewRows = 16
/** They take four bytes each. */
const mostRows = 2 ** 22

/** Draws the rows of the smaller part one by one (Fisher-Yates), from the order in which the draw before left them. */
function rowByRow(totals: Float64Array, n: number, size: number): Deal {
  const isLeft = 2 * n <= size
  const drawn = isLeft ? n : size - n
  const classes = classesOfRows(totals, size)
  return (random, left, right) => {
    const [some, others] = isLeft ? [left, right] : [right, left]
    some.fill(0)
    for (let row = 0; row < drawn; row++) {
      const other = row + Math.floor(random() * (size - row))
      const picked = classes[other]!
      classes[other] = classes[row]!
      classes[row] = picked
      some[picked]!++
    }
    for (let i = 0; i < totals.length; i++) others[i] = totals[i]! - some[i]!
  }
}

function classesOfRows(totals: Float64Array, size: number): Uint32Array {
  const classes = new Uint32Array(size)
  let row = 0
  for (const [i, count] of totals.entries()) classes.fill(i, row, (row += count))
  return classes
}

function classByClass(totals: Float64Array, n: number, size: number): Deal {
  return (random, left, right) => {
    let [toDeal, rest] = [n, size]
    for (let i = 0; i < totals.length; i++) {
      const count = totals[i]!
      const drawn =
        count === 1 ? Number(random() * rest < toDeal) : hypergeometric(random, count, rest - count, toDeal)
      left[i] = drawn
      right[i] = count - drawn
      toDeal -= drawn
      rest -= count
    }
  }
}

/**
 * Each class alone gives a few rows less than it should, and what is missing is filled up row by row: independent
 * binomial numbers of one probability are, given their sum, those of rows shuffled at random.
 */
function byTables(totals: Float64Array, n: number, size: number): Deal {
  const isLeft = 2 * n <= size
  const wanted = isLeft ? n : size - n
  const tooFew = wanted - 3 * Math.sqrt(wanted * (1 - wanted / size))
  const chance = Math.max(0, tooFew) / size
  const draws = classDraws(totals, (total) => ({
    mean: total * chance,
    deviation: Math.sqrt(total * chance * (1 - chance)),
    most: total,
    chanceOf: (k) => binomialPmf(k, total, chance),
  }))
  const classOfRow = tableDraw(totals)
  return (random, left, right) => {
    const [some, others] = isLeft ? [left, right] : [right, left]
    let missing = -1
    while (missing < 0) {
      missing = wanted
      for (let i = 0; i < totals.length; i++) missing -= some[i] = draws[i]!(random)
    }
    while (missing > 0) {
      const i = classOfRow(random)
      // It may be one of the rows that were drawn already.
      if (random() * totals[i]! < some[i]!) continue
      some[i]!++
      missing--
    }
    for (let i = 0; i < totals.length; i++) others[i] = totals[i]! - some[i]!
  }
}
