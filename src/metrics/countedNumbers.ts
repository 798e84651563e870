import type { Engine } from '../core/engine.ts'
import { valueKey } from '../core/metricKey.ts'
import type { Table } from '../core/table.ts'
import {
  and,
  compare,
  count,
  countAll,
  countDistinct,
  float,
  isNaN,
  max,
  min,
  not,
  tryCast,
  when,
  type Expr,
} from '../sql/ast.ts'
import { bucketEdges, bucketsBetween, type Bucket } from '../stats/binning/bucket.ts'
import {
  joinAnswers,
  ofSample,
  type BucketAnswer,
  type BucketRequest,
  type SampleAnswer,
} from '../stats/binning/bucketRequest.ts'
import { gridEdges } from '../stats/binning/gridEdges.ts'
import type { Narrowing } from '../stats/binning/narrowBuckets.ts'
import { sum } from '../stats/numeric/sum.ts'
import { ksBoundsByCounting, ksByCounting, type KsBounds } from '../stats/tests/ksByCounting.ts'
import { turns } from '../system/turns.ts'
import { areExact, type NumberCells } from './orderedNumbers.ts'

/** With more numbers than this, 512 MiB, a pair of columns is counted by the engine. */
const mostInMemory = 2 ** 26
/** How many numbers are fetched at a time, of each of some columns that are counted together: 32 MiB. */
const mostFetched = 2 ** 22
/** How many are fetched at a time where many are needed, of one column after another: 256 MiB. */
const mostAtOnce = 2 ** 25
/** How many rows of each table show where to count first. */
const firstRows = 1024
/** About how many edges the first count has, and others, where no statement has to have them. */
const firstEdges = 2 ** 17
const usualEdges = 2 ** 16

const sides = ['reference', 'sample'] as const
type Side = (typeof sides)[number]

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
  values(table: Table, most: number): Promise<ReadonlyMap<number, number> | null>
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
    const { reference, sample } = await ask(request)
    return joinAnswers(reference, sample)
  }
  const run = async <V>(search: Generator<BucketRequest, V, BucketAnswer>): Promise<V> => {
    let step = search.next()
    while (step.done !== true) {
      const isMany = step.value.kind === 'values' && step.value.x + step.value.y > most
      const end = isMany ? await turn() : null
      try {
        step = search.next(await answer(step.value))
      } finally {
        end?.()
      }
    }
    return step.value
  }
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
    hasTies: (table) => hasTies(table, numbers[table], table === 'reference' ? before : after, engine),
    async values(table, most) {
      if (ranges[table as Side].different > most) return null
      const value = numbers[table as Side]
      const found = await engine.query(table, {
        select: { value, rows: countAll },
        where: compare(value, '<=', float(Infinity)),
        groupBy: [value],
        limit: Math.min(most, Number.MAX_SAFE_INTEGER - 1) + 1,
      })
      if (found.length > most) return null
      return new Map(found.map((row) => [Number(row['value']) + 0, Number(row['rows'])]))
    },
  }
}

interface FirstLook {
  readonly edges: Float64Array
  readonly ranges: Record<Side, Range>
  /** Counts between the edges; null if nothing was counted yet. */
  readonly first: BucketAnswer | null
}

/** Finds edges for a first count, and the range of the numbers, which the count itself gives where it has ranges. */
async function firstLook(
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

function rangeIn({ numbers, ranges }: SampleAnswer): Range {
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

async function rangeOf(table: Table, of: Expr, engine: Engine): Promise<Range> {
  const [row = {}] = await engine.query(table, { select: { n: count(of), low: min(of), high: max(of) } })
  return { n: Number(row['n']), different: 0, low: Number(row['low'] ?? 0), high: Number(row['high'] ?? 0) }
}

interface Range {
  readonly n: number
  /** How many different numbers there are at least. */
  readonly different: number
  readonly low: number
  readonly high: number
}

/** Counts different numbers in parts of their range, so that memory is bounded. */
async function hasTies(table: Table, of: Expr, { n, low, high }: Range, engine: Engine): Promise<boolean> {
  if (high - low < n - 1) return true
  const parts = Math.ceil(n / mostFetched)
  const edge = (part: number): Expr => float(low + ((high - low) / parts) * part)
  for (let part = 0; part < parts; part++) {
    const above = compare(of, '>=', edge(part))
    const [row = {}] = await engine.query(table, {
      select: { values: count(of), distinct: countDistinct(of) },
      where: part === parts - 1 ? above : and(above, compare(of, '<', edge(part + 1))),
    })
    if (row['values'] !== row['distinct']) return true
  }
  return false
}

async function someOf(table: Table, of: Expr, engine: Engine): Promise<readonly number[]> {
  const rows = await engine.query(table, { select: { value: of }, limit: firstRows })
  return rows.flatMap(({ value = null }) => (value === null ? [] : [Number(value)]))
}
