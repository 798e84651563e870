import type { Engine } from '../../core/engine.ts'
import { PullError } from '../../errors/pullError.ts'
import { and, isNaN, isNull, not, or, tryCast, within, type Expr, type Query } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import { formatBytes } from '../../text/formatBytes.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { ColumnTypes } from '../sql/typeOf.ts'
import { bucketCounts, readBuckets, type BucketRequest } from './bucketCounts.ts'
import type { PushdownDialect } from './driver.ts'
import { gatherQueries, type RunStatement } from './gatherQueries.ts'
import { gatherRequests } from './gatherRequests.ts'
import { edgesOfColumn, mostEdges, mostValues } from './pushdownLimits.ts'
import type { Frequency } from './valueFrequencies.ts'

/** A table of a database, and how it is queried. */
export interface RemoteSource {
  readonly dialect: PushdownDialect
  readonly render: (query: Query) => SqlText
  readonly types: ColumnTypes
  readonly rows: number
}

/** Answers requests in the database, with few statements for those of one moment. */
export function answerRequests(
  run: RunStatement,
  { dialect, render, types, rows }: RemoteSource,
  pull: boolean,
): Pick<Engine, 'query' | 'numbers' | 'mostEdges'> & Required<Pick<Engine, 'buckets'>> {
  const { query, frequencies } = gatherQueries(render, run, { types, rowsOfTable: () => rows })
  const counts = gatherRequests<BucketRequest, Float64Array>(
    async (requests) => {
      const buckets = requests.reduce((total, { edges }) => total + edges.length, 0)
      const extent = { rows: Math.min(buckets, requests.length * rows), columns: 2 }
      return readBuckets(await run(bucketCounts(requests, render, dialect), extent), requests)
    },
    { keyOf: () => '', sizeOf: ({ edges }) => edges.length, most: mostEdges },
  )
  const numbers = async (of: Expr, where: Expr | undefined): Promise<Float64Array> => {
    const counted = await frequencies({
      of: tryCast(of, 'float'),
      where: valueOf(of, where),
      isSorted: false,
      limit: pull ? undefined : mostValues + 1,
    })
    if (!pull && counted.length > mostValues) throw new PullError(needed(rows))
    return expand(counted)
  }
  return {
    query: (_, wanted) => query(wanted),
    numbers: (_, of, where) => numbers(of, where),
    async buckets(_, of, request, where) {
      if (request.kind === 'counts') return { numbers: await counts({ of, edges: request.edges, where }) }
      const inBuckets = within(of, request.within)
      return { numbers: await numbers(of, where ? and(where, inBuckets) : inBuckets) }
    },
    mostEdges: edgesOfColumn,
  }
}

const needed = (rows: number): string =>
  `more than ${formatCount(mostValues, 'different value')} would be moved to this machine; --pull moves up to ${formatCount(rows, 'value')} (${formatBytes(8 * rows)})`

function valueOf(of: Expr, where: Expr | undefined): Expr {
  const value = tryCast(of, 'float')
  const present = not(or(isNull(value), isNaN(value)))
  return where ? { node: 'and', terms: [where, present] } : present
}

/** The numbers that were counted, each as often as it occurs. */
function expand(counted: readonly Frequency[]): Float64Array {
  const numbers = new Float64Array(counted.reduce((sum, { times }) => sum + times, 0))
  let at = 0
  for (const { value, times } of counted) numbers.fill(Number(value), at, (at += times))
  return numbers
}
