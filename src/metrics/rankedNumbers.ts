import type { Engine } from '../core/engine.ts'
import { isNaN, not, tryCast, when, type Expr } from '../sql/ast.ts'
import { bucketEdges, bucketsBetween } from '../stats/binning/bucket.ts'
import { ofSample, type BucketAnswer, type BucketRequest } from '../stats/binning/bucketRequest.ts'
import { ranksByCounting } from '../stats/binning/ranksByCounting.ts'
import { sum } from '../stats/numeric/sum.ts'
import { answerSearch } from './answerSearch.ts'

/** How many rows show where to count first. */
const firstRows = 1024
const none = new Float64Array()

/** How many columns an engine may rank at a time. It holds all values of each. */
const columnsTogether = 8

/**
 * The sorted numbers of the sample that stay in the engine, NULL and NaN left out, of which only those next to some quantiles are
 * known: they are counted between edges, and never sorted as a whole; null where there are none.
 */
export async function rankedNumbers(
  of: Expr,
  at: readonly number[],
  engine: Engine,
): Promise<ArrayLike<number> | null> {
  const { buckets, mostEdges } = engine
  const value = when(not(isNaN(tryCast(of, 'float'))), tryCast(of, 'float'))
  const rows = await engine.query('sample', { select: { value }, limit: firstRows })
  const edges = bucketEdges(
    Float64Array.from(
      rows.flatMap((row) => row['value'] ?? []),
      Number,
    ),
  )
  const answer = async (request: BucketRequest): Promise<BucketAnswer> => {
    const { numbers: x } = await buckets!('sample', value, ofSample(request, 'x'))
    return { x, y: request.kind === 'counts' ? new Float64Array(x.length) : none }
  }
  const first = await answer({ kind: 'counts', edges })
  const n = sum(first.x)
  if (n === 0) return null
  const ranks = at.flatMap((q) => [Math.floor(q * (n - 1)), Math.ceil(q * (n - 1))])
  const search = ranksByCounting(
    bucketsBetween(edges, first),
    { x: ranks, y: [], both: [] },
    { most: mostRanked(engine), mostEdges, persists: true },
  )
  const { x } = await answerSearch(search, answer)
  return { length: n, ...Object.fromEntries(x) }
}

/** Whether the numbers of the sample are too many to be moved, or to be ranked in memory. */
export const areCounted = (engine: Engine): boolean =>
  engine.buckets !== undefined && (engine.tables.get('sample')?.rows ?? 0) > mostRanked(engine)

const mostRanked = ({ mostNumbers = Infinity, numbersInMemory = Infinity }: Engine): number =>
  Math.min(mostNumbers, Math.floor(numbersInMemory / columnsTogether))
