import type { Engine } from '../core/engine.ts'
import { valueKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import { compare, countAll, float, isNaN, not, tryCast, when, type Expr } from '../sql/ast.ts'
import { bucketsBetween, type Bucket } from '../stats/binning/bucket.ts'
import {
  joinAnswers,
  ofSample,
  type BucketAnswer,
  type BucketRequest,
  type SampleAnswer,
} from '../stats/binning/bucketRequest.ts'
import type { Narrowing } from '../stats/binning/narrowBuckets.ts'
import { ksBoundsByCounting, ksByCounting, type KsBounds } from '../stats/tests/ksByCounting.ts'
import { turns } from '../system/turns.ts'
import { answerSearch } from './answerSearch.ts'
import { countedTies } from './countedTies.ts'
import { firstLook, sides, type Side } from './firstLook.ts'
import { areExact, type NumberCells } from './orderedNumbers.ts'

/** With more numbers than this, 512 MiB, a pair of columns is counted by the engine. */
const mostInMemory = 2 ** 26
/** How many numbers are fetched at a time, of each of some columns that are counted together: 32 MiB. */
const mostFetched = 2 ** 22
/** How many are fetched at a time where many are needed, of one column after another: 256 MiB. */
const mostAtOnce = 2 ** 25
/** About how many edges a count after the first one has, where no statement has to have them. */
const usualEdges = 2 ** 16

/** A pair of columns of numbers, NULL and NaN left out, that stay in the engine. */
export interface CountedNumbers {
  readonly n: { readonly reference: number; readonly sample: number }
  /** All numbers of both tables are one and the same. */
  readonly constant: boolean
  /** The lowest and the highest of each table. */
  readonly ends: readonly number[]
  /** How far buckets are narrowed down. */
  readonly narrowing: Narrowing
  /** All values, counted between first edges. */
  firstBuckets(): Promise<Iterable<Bucket>>
  /** Where the distribution functions are furthest apart; null if a table has no number. */
  widestGap(): Promise<KsBounds | null>
  /** Runs a computation that counts. */
  run<V>(search: Generator<BucketRequest, V, BucketAnswer>): Promise<V>
  /** Whether two of the numbers of a table, which are whole, are equal. */
  hasTies(table: Side): Promise<boolean>
  /** How often each number occurs; null where there are more of them than `most`. */
  values(table: Side, most: number): Promise<ReadonlyMap<number, number> | null>
}

/** State of an engine: a test and the explanation of its result need the same columns. */
interface Known {
  readonly columns: Map<string, Promise<CountedNumbers>>
  /** Columns of which many numbers are fetched do so in turn. */
  readonly turn: () => Promise<() => void>
}
const known = new WeakMap<Engine, Known>()

/** How many numbers of a pair of columns are read into memory at most. Pairs with more are counted. */
export const mostHeld = ({
  numbersInMemory = mostInMemory,
  mostNumbers = Math.min(mostInMemory, numbersInMemory),
}: Pick<Engine, 'numbersInMemory' | 'mostNumbers'>): number => mostNumbers

/** Whether a pair of columns has more numbers than may be held. */
export const isLarge = (engine: Engine): boolean =>
  sides.reduce((total, table) => total + (engine.tables.get(table)?.rows ?? 0), 0) > mostHeld(engine)

/** Uses a large pair of columns that has to be in memory after all, when no other one is. */
export async function useInTurn<V>(engine: Engine, use: () => Promise<V>): Promise<V> {
  if (!isLarge(engine)) return use()
  const end = await knownOf(engine).turn()
  return use().finally(end)
}

function knownOf(engine: Engine): Known {
  const found = known.get(engine) ?? { columns: new Map<string, Promise<CountedNumbers>>(), turn: turns() }
  known.set(engine, found)
  return found
}

/** Null where the numbers fit into memory, where the engine can't count, and where doubles would tie some of them. */
export async function countedNumbers(
  { exact, ...of }: NumberCells,
  engine: Engine,
): Promise<CountedNumbers | null> {
  if (!engine.buckets || !isLarge(engine)) return null
  const ofEngine = knownOf(engine)
  const key = valueKey(of)
  const opening = ofEngine.columns.get(key) ?? openNumbers(of, engine, engine.buckets, ofEngine.turn)
  ofEngine.columns.set(key, opening)
  const counted = await opening
  return areExact(exact, counted.ends) ? counted : null
}

async function openNumbers(
  of: Pick<NumberCells, Side>,
  engine: Engine,
  buckets: NonNullable<Engine['buckets']>,
  turn: Known['turn'],
): Promise<CountedNumbers> {
  const isCapped = engine.mostNumbers !== undefined
  const most = Math.min(mostHeld(engine), mostFetched)
  const numbers = { reference: presentDouble(of.reference), sample: presentDouble(of.sample) }
  const ask = (request: BucketRequest): Promise<Record<Side, SampleAnswer>> =>
    ofBoth(engine, (table) =>
      buckets(table, tryCast(of[table], 'float'), ofSample(request, table === 'reference' ? 'x' : 'y')),
    )
  const answer = async (request: BucketRequest): Promise<BucketAnswer> => {
    const isMany = request.kind === 'values' && request.x + request.y > most
    const end = isMany ? await turn() : null
    try {
      const { reference, sample } = await ask(request)
      return joinAnswers(reference, sample)
    } finally {
      end?.()
    }
  }
  const run = <V>(search: Generator<BucketRequest, V, BucketAnswer>): Promise<V> =>
    answerSearch(search, answer)
  const { ranges, ...look } = await firstLook(numbers, engine, ask)
  const { reference: before, sample: after } = ranges
  const constant =
    new Set([before, after].flatMap(({ n, low, high }) => (n > 0 ? [low, high] : []))).size <= 1
  // Many edges take much memory, and to count few columns again takes little time.
  let kept = constant && !isCapped ? null : look
  const firstBuckets = async (): Promise<Iterable<Bucket>> => {
    const { edges, first } = kept ?? (await firstLook(numbers, engine, ask))
    const counts = first ?? (await answer({ kind: 'counts', edges }))
    kept = isCapped ? { edges, first: counts } : null
    return bucketsBetween(edges, counts)
  }
  const widestGap = once(async () => {
    const all = await firstBuckets()
    if (isCapped) return run(ksBoundsByCounting(all, most))
    const atOnce = Math.min(mostHeld(engine), mostAtOnce)
    const found = await run(
      ksByCounting(all, { most, mostAtOnce: atOnce, mostEdges: engine.mostEdges ?? usualEdges }),
    )
    return found && { least: found, most: found }
  })
  return {
    n: { reference: before.n, sample: after.n },
    constant,
    ends: [before, after].flatMap(({ low, high }) => [low, high]),
    narrowing: { most, mostEdges: engine.mostEdges ?? usualEdges, persists: isCapped },
    firstBuckets,
    widestGap,
    run,
    hasTies: (table) => countedTies(table, numbers[table], ranges[table], engine),
    values: (table, most) =>
      ranges[table].different > most
        ? Promise.resolve(null)
        : countedValues(table, numbers[table], most, engine),
  }
}

/** How often each number occurs; null where there are more of them than `most`. */
async function countedValues(
  table: Table,
  value: Expr,
  most: number,
  engine: Engine,
): Promise<ReadonlyMap<number, number> | null> {
  const found = await engine.query(table, {
    select: { value, rows: countAll },
    where: compare(value, '<=', float(Infinity)),
    groupBy: [value],
    limit: Math.min(most, Number.MAX_SAFE_INTEGER - 1) + 1,
  })
  if (found.length > most) return null
  return new Map(found.map((row) => [Number(row['value']) + 0, Number(row['rows'])]))
}

/** Asks both tables: at the same time where they are in databases, otherwise in turn, as each takes memory. */
async function ofBoth<V>({ gathers }: Engine, ask: (table: Side) => Promise<V>): Promise<Record<Side, V>> {
  if (!gathers) return { reference: await ask('reference'), sample: await ask('sample') }
  const [reference, sample] = await Promise.all([ask('reference'), ask('sample')])
  return { reference, sample }
}

function once<V>(compute: () => Promise<V>): () => Promise<V> {
  let computed: Promise<V> | null = null
  return () => (computed ??= compute())
}

/** A number as a double, NULL for NaN. */
function presentDouble(of: Expr): Expr {
  const value = tryCast(of, 'float')
  return when(not(isNaN(value)), value)
}
