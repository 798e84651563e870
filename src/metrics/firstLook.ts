import type { Engine } from '../core/engine.ts'
import type { Table } from '../core/table.ts'
import { count, max, min, type Expr } from '../sql/ast.ts'
import { bucketEdges } from '../stats/binning/bucket.ts'
import {
  joinAnswers,
  type BucketAnswer,
  type BucketRequest,
  type SampleAnswer,
} from '../stats/binning/bucketRequest.ts'
import { gridEdges } from '../stats/binning/gridEdges.ts'
import { sum } from '../stats/numeric/sum.ts'

/** How many rows of each table show where to count first. */
const firstRows = 1024
/** About how many edges the first count has, where no statement has to have them. */
const firstEdges = 2 ** 17

export const sides = ['reference', 'sample'] as const
export type Side = (typeof sides)[number]

export interface NumberRange {
  readonly n: number
  /** How many different numbers there are at least. */
  readonly different: number
  readonly low: number
  readonly high: number
}

export interface FirstLook {
  readonly edges: Float64Array
  readonly ranges: Record<Side, NumberRange>
  /** Counts between the edges; null if nothing was counted yet. */
  readonly first: BucketAnswer | null
}

/** Finds edges for a first count, and the range of the numbers, which the count itself gives where it has ranges. */
export async function firstLook(
  numbers: Record<Side, Expr>,
  engine: Engine,
  ask: (request: BucketRequest) => Promise<Record<Side, SampleAnswer>>,
): Promise<FirstLook> {
  const some = Promise.all(sides.map((table) => someOf(table, numbers[table], engine)))
  if (engine.mostEdges !== undefined) {
    const [reference, sample, found] = await Promise.all([
      rangeOf('reference', numbers.reference, engine),
      rangeOf('sample', numbers.sample, engine),
      some,
    ])
    return { edges: bucketEdges(Float64Array.from(found.flat())), ranges: { reference, sample }, first: null }
  }
  const edges = gridEdges(Float64Array.from((await some).flat()), firstEdges)
  const { reference, sample } = await ask({ kind: 'counts', edges })
  return {
    edges,
    ranges: { reference: rangeIn(reference), sample: rangeIn(sample) },
    first: joinAnswers(reference, sample),
  }
}

function rangeIn({ numbers, ranges }: SampleAnswer): NumberRange {
  const isUsed = (count: number): boolean => count > 0
  const n = sum(numbers)
  if (n === 0 || !ranges) return { n, different: 0, low: 0, high: 0 }
  return {
    n,
    different: numbers.reduce((used, count) => used + (count > 0 ? 1 : 0), 0),
    low: ranges.low[numbers.findIndex(isUsed)]!,
    high: ranges.high[numbers.findLastIndex(isUsed)]!,
  }
}

async function rangeOf(table: Table, of: Expr, engine: Engine): Promise<NumberRange> {
  const [row = {}] = await engine.query(table, { select: { n: count(of), low: min(of), high: max(of) } })
  return { n: Number(row['n']), different: 0, low: Number(row['low'] ?? 0), high: Number(row['high'] ?? 0) }
}

async function someOf(table: Table, of: Expr, engine: Engine): Promise<readonly number[]> {
  const rows = await engine.query(table, { select: { value: of }, limit: firstRows })
  return rows.flatMap(({ value = null }) => (value === null ? [] : [Number(value)]))
}
