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
  within,
  type Expr,
} from '../sql/ast.ts'
import { bucketEdges, bucketsBetween, type Bucket } from '../stats/binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../stats/binning/bucketRequest.ts'
import { ksBoundsByCounting, ksByCounting, type KsBounds } from '../stats/tests/ksByCounting.ts'
import { areExact, type NumberCells } from './orderedNumbers.ts'

/** With more numbers than this, 512 MiB, a pair of columns is counted by the engine, which takes twice as long. */
const mostInMemory = 2 ** 26
/** How many numbers are fetched at a time, where memory is the limit: 32 MiB. */
const mostFetched = 2 ** 22
/** How many rows of each table show where to count first. */
const firstRows = 1024

const sides = ['reference', 'sample'] as const
type Side = (typeof sides)[number]

/** A pair of columns of numbers, NULL and NaN left out, that stay in the engine. */
export interface CountedNumbers {
  readonly n: { readonly reference: number; readonly sample: number }
  /** All numbers of both tables are one and the same. */
  readonly constant: boolean
  /** The lowest and the highest of each table. */
  readonly ends: readonly number[]
  /** How many numbers may be fetched at a time. */
  readonly mostFetched: number
  /** Whether no more than that may be fetched in all. */
  readonly isCapped: boolean
  /** All values, counted between first edges. */
  firstBuckets(): Promise<readonly Bucket[]>
  /** Where the distribution functions are furthest apart; null if a table has no number. */
  widestGap(): Promise<KsBounds | null>
  /** Runs a computation that counts. */
  run<V>(search: Generator<BucketRequest, V, BucketAnswer>): Promise<V>
  /** Whether two of the numbers of a table, which are whole, are equal. */
  hasTies(table: Side): Promise<boolean>
  /** How often each number occurs; null where there are more of them than `most`. */
  values(table: Table, most: number): Promise<ReadonlyMap<number, number> | null>
}

/** Counts of each engine: a test and the explanation of its result need the same ones. */
const known = new WeakMap<Engine, Map<string, Promise<CountedNumbers>>>()

/** Null where the numbers fit into memory, where the engine can't count, and where doubles would tie some of them. */
export async function countedNumbers(
  { exact, ...of }: NumberCells,
  engine: Engine,
): Promise<CountedNumbers | null> {
  const { counts, numbersInMemory = mostInMemory } = engine
  const { mostNumbers = Math.min(mostInMemory, numbersInMemory) } = engine
  const rows = sides.reduce((total, table) => total + (engine.tables.get(table)?.rows ?? 0), 0)
  if (!counts || rows <= mostNumbers) return null
  const ofEngine = known.get(engine) ?? new Map<string, Promise<CountedNumbers>>()
  known.set(engine, ofEngine)
  const key = valueKey(of)
  const opening = ofEngine.get(key) ?? openNumbers(of, engine, { counts, mostNumbers })
  ofEngine.set(key, opening)
  const counted = await opening
  return areExact(exact, counted.ends) ? counted : null
}

async function openNumbers(
  of: Pick<NumberCells, Side>,
  engine: Engine,
  { counts, mostNumbers }: Required<Pick<Engine, 'counts' | 'mostNumbers'>>,
): Promise<CountedNumbers> {
  const numbers = { reference: presentDouble(of.reference), sample: presentDouble(of.sample) }
  const [before, after, ...first] = await Promise.all([
    rangeOf('reference', numbers.reference, engine),
    rangeOf('sample', numbers.sample, engine),
    someOf('reference', numbers.reference, engine),
    someOf('sample', numbers.sample, engine),
  ])
  const edges = bucketEdges(Float64Array.from(first.flat()))
  const fetched = Math.min(mostNumbers, mostFetched)
  const isCapped = engine.mostNumbers !== undefined
  const answer = (request: BucketRequest): Promise<BucketAnswer> =>
    ofBoth(engine, (table) =>
      request.kind === 'counts'
        ? counts(table, numbers[table], request.edges)
        : engine.numbers(table, numbers[table], within(numbers[table], request.within)),
    )
  const run = async <V>(search: Generator<BucketRequest, V, BucketAnswer>): Promise<V> => {
    let step = search.next()
    while (step.done !== true) step = search.next(await answer(step.value))
    return step.value
  }
  const firstBuckets = once(async () => bucketsBetween(edges, await answer({ kind: 'counts', edges })))
  const widestGap = once(async () => {
    const buckets = await firstBuckets()
    if (isCapped) return run(ksBoundsByCounting(buckets, fetched))
    const found = await run(ksByCounting(buckets, fetched))
    return found && { least: found, most: found }
  })
  return {
    n: { reference: before.n, sample: after.n },
    constant: new Set([before, after].flatMap(({ n, low, high }) => (n > 0 ? [low, high] : []))).size <= 1,
    ends: [before, after].flatMap(({ low, high }) => [low, high]),
    mostFetched: fetched,
    isCapped,
    firstBuckets,
    widestGap,
    run,
    hasTies: (table) => hasTies(table, numbers[table], table === 'reference' ? before : after, engine),
    async values(table, most) {
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

/** Asks both tables: at the same time where they are in databases, otherwise in turn, as each takes memory. */
async function ofBoth(
  { gathers }: Engine,
  ask: (table: Side) => Promise<Float64Array>,
): Promise<BucketAnswer> {
  if (!gathers) return { x: await ask('reference'), y: await ask('sample') }
  const [x, y] = await Promise.all([ask('reference'), ask('sample')])
  return { x, y }
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
  return { n: Number(row['n']), low: Number(row['low'] ?? 0), high: Number(row['high'] ?? 0) }
}

interface Range {
  readonly n: number
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
