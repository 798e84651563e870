import { hypergeometric } from '../distributions/hypergeometric.ts'
import type { Random } from '../resampling/seededRandom.ts'
import { sum } from '../numeric/sum.ts'

/** Draws `rows` of the rows of each cell at random, without putting back; cells with no more rows stay as they are. */
export const thinCells = (
  cells: readonly Float64Array[],
  rows: number,
  random: Random,
): readonly Float64Array[] => cells.map((cell) => thinned(cell, rows, random))

function thinned(cell: Float64Array, rows: number, random: Random): Float64Array {
  let left = sum(cell)
  if (left <= rows) return cell
  let toDraw = rows
  return cell.map((count) => {
    const drawn = hypergeometric(random, count, left - count, toDraw)
    left -= count
    toDraw -= drawn
    return drawn
  })
}
