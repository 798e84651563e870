import { aboveZero, ascending, belowZero, binades, highHalf, mantissaBits } from '../numeric/doubleImage.ts'

/** Marks of cells without a bucket: they have values of several, or of buckets that aren't of interest. */
export const mixed = -1
export const unwanted = -2

/** Added to the shift of a binade with a mixed cell. Shifts look at their lowest five bits only. */
export const hasMixed = 32

/**
 * Cells by the top bits of doubles, finer where there are edges, that lead from a value to its bucket: see
 * {@link cellOf} and {@link bucketIn}.
 */
export interface BucketIndex {
  readonly edges: Float64Array
  /** The first cell of each binade, and how far the mantissa is shifted to give the cell in there. */
  readonly start: Int32Array
  readonly shift: Uint8Array
  /** The bucket of each cell, {@link mixed} or {@link unwanted}. */
  readonly bucket: Int32Array
  /** The first edge in each cell, or above it; one more stands for the end. */
  readonly first: Int32Array
}

const wholeMantissa = 2 ** mantissaBits - 1

/** @param edges - Ascending. Values above the last of them have no bucket. */
export function bucketIndex(edges: Float64Array, wanted?: Uint8Array): BucketIndex {
  const images = imagesOf(edges)
  const { start, shift, cells } = layOut(edges, images)
  const cellOfEdge = (at: number): number => cellOf(start, shift[images[at]! >>> mantissaBits]!, images[at]!)
  const first = new Int32Array(cells + 1)
  for (let at = 0; at < edges.length; at++) first[cellOfEdge(at) + 1]!++
  for (let cell = 0; cell < cells; cell++) first[cell + 1]! += first[cell]!
  const bucket = new Int32Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const [from, to] = [first[cell]!, first[cell + 1]!]
    const isWhole = to === from || (to === from + 1 && endsCell(edges, images, shift, from))
    if (!isWhole) bucket[cell] = wanted && noneIn(wanted, from, to) ? unwanted : mixed
    else bucket[cell] = wanted && wanted[from] !== 1 ? unwanted : from
  }
  for (let at = 0; at < edges.length; at++)
    if (bucket[cellOfEdge(at)] === mixed) shift[images[at]! >>> mantissaBits]! |= hasMixed
  shift[belowZero] = shift[aboveZero]! |= shift[belowZero]!
  return { edges, start, shift, bucket, first }
}

/** The cell of a value, by the shift of its binade and the image of its upper half. */
export const cellOf = (start: Int32Array, shift: number, image: number): number =>
  start[image >>> mantissaBits]! + ((image & wholeMantissa) >>> shift)

/** The bucket of a value in a mixed cell. */
export function bucketIn(edges: Float64Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value <= edges[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** The images of the upper halves. -0 is 0. */
function imagesOf(edges: Float64Array): Int32Array {
  const halves = new Int32Array(edges.map((edge) => edge + 0).buffer)
  return Int32Array.from(edges, (_, at) => ascending(halves[2 * at + highHalf]!))
}

/** Each binade gets one to two cells for each of its edges, or fewer if all of these are ends of larger ones. */
function layOut(
  edges: Float64Array,
  images: Int32Array,
): Pick<BucketIndex, 'start' | 'shift'> & { readonly cells: number } {
  const counts = new Uint32Array(binades)
  const exact = new Uint8Array(binades)
  const halves = new Int32Array(edges.buffer, edges.byteOffset, 2 * edges.length)
  for (const [at, image] of images.entries()) {
    const binade = image >>> mantissaBits
    const isEnd = halves[2 * at + 1 - highHalf] === (image < 0 ? -1 : 0)
    const bits = isEnd ? mantissaBits - trailingOnes(image) : mantissaBits + 1
    counts[binade]!++
    exact[binade] = Math.max(exact[binade]!, bits)
  }
  const start = new Int32Array(binades)
  const shift = new Uint8Array(binades)
  let cells = 0
  for (let binade = 0; binade < binades; binade++) {
    // -0 and 0 are equal, so that the smallest binades share a cell.
    const isZero = binade === belowZero || binade === aboveZero
    if (binade === aboveZero) cells--
    const bits =
      isZero || counts[binade] === 0
        ? 0
        : Math.min(mantissaBits, exact[binade]!, Math.ceil(Math.log2(counts[binade]!)) + 1)
    start[binade] = cells
    shift[binade] = mantissaBits - bits
    cells += 2 ** bits
  }
  return { start, shift, cells }
}

/** How many of the lowest bits of the mantissa are set, one after another. */
const trailingOnes = (image: number): number => Math.min(mantissaBits, 31 - Math.clz32(~image & (image + 1)))

/** Whether an edge is the greatest double of its cell. */
function endsCell(edges: Float64Array, images: Int32Array, shift: Uint8Array, at: number): boolean {
  const image = images[at]!
  const binade = image >>> mantissaBits
  if (binade === belowZero || binade === aboveZero) return false
  const halves = new Int32Array(edges.buffer, edges.byteOffset, 2 * edges.length)
  const inCell = 2 ** shift[binade]! - 1
  return halves[2 * at + 1 - highHalf] === (image < 0 ? -1 : 0) && (image & inCell) === inCell
}

function noneIn(wanted: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to && at < wanted.length; at++) if (wanted[at] === 1) return false
  return true
}
