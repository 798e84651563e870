import {
  aboveZero,
  ascending,
  belowZero,
  binades,
  greatestWith,
  highHalf,
  mantissaBits,
} from '../numeric/doubleImage.ts'

/** Least bits of the cells of a binade, as later values may be anywhere. */
const leastBits = 2

/**
 * Edges for a first count of any values, by the top bits of the double: each binade gets cells after its share of some of the
 * values, about `most` in all, and zero one for itself. In such cells values are counted without a search.
 */
export function gridEdges(sample: Float64Array, most: number): Float64Array {
  const weights = new Float64Array(binades)
  const halves = new Int32Array(sample.buffer, sample.byteOffset, 2 * sample.length)
  for (let at = highHalf; at < halves.length; at += 2) weights[ascending(halves[at]!) >>> mantissaBits]!++
  const edges = [-Infinity]
  for (let binade = 1; binade < binades - 1; binade++) {
    if (binade === belowZero) edges.push(-Number.MIN_VALUE)
    else if (binade === aboveZero) edges.push(0, greatestWith(endOf(binade)))
    else pushCells(edges, binade, bitsFor((weights[binade]! / sample.length) * most))
  }
  edges.push(Infinity)
  return Float64Array.from(edges)
}

const bitsFor = (cells: number): number =>
  cells > 1 ? Math.min(mantissaBits, Math.max(leastBits, Math.floor(Math.log2(cells)))) : leastBits

const endOf = (binade: number): number => ((binade + 1) << mantissaBits) - 1

function pushCells(edges: number[], binade: number, bits: number): void {
  const width = 2 ** (mantissaBits - bits)
  const start = binade << mantissaBits
  for (let cell = 1; cell <= 2 ** bits; cell++) edges.push(greatestWith((start + cell * width - 1) | 0))
}
