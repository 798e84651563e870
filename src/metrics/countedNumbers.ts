import type { Engine } from '../core/engine.ts'
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
import { bucketEdges } from '../stats/binning/bucket.ts'
import type { BucketAnswer, BucketRequest } from '../stats/binning/bucketRequest.ts'
import { areExact, type NumberCells } from './orderedNumbers.ts'

/** With more numbers than this, 512 MiB, a pair of columns is counted by the engine, which takes twice as long. */
const mostInMemory = 2 ** 26
/** How many numbers are fetched at a time, where memory is the limit: 32 MiB. */
const mostFetched = 2 ** 22
/** How many rows of each table show where to count first. */
const firstRows = 1024

/** A pair of columns of numbers, NULL and NaN left out, that stay in the engine. */
export interface CountedNumbers {
  readonly n: { readonly reference: number; readonly sample: number }
  /** All numbers of both tables are one and the same. */
  readonly constant: boolean
  /** First edges for counting. */
  readonly edges: Float64Array
  /** How many numbers may be fetched at a time. */
  readonly mostFetched: number
  /** Whether no more than that may be fetched in all. */
  readonly isCapped: boolean
  /** Runs a computation that counts. */
  run<V>(search: Generator<BucketRequest, V, BucketAnswer>): Promise<V>
  /** Whether two of the numbers of a table, which are whole, are equal. */
  hasTies(table: 'reference' | 'sample'): Promise<boolean>
  /** How often each number occurs; null where there are more of them than `most`. */
  values(table: Table, most: number): Promise<ReadonlyMap<number, number> | null>
}

/** Null where the numbers fit into memory, where the engine can't count, and where doubles would tie some of them. */
export async function countedNumbers(of: NumberCells, engine: Engine): Promise<CountedNumbers | null> {
  const { counts, numbersInMemory = mostInMemory } = engine
  const { mostNumbers = Math.min(mostInMemory, numbersInMemory) } = engine
  const sides = ['reference', 'sample'] as const
  const rows = sides.reduce((total, table) => total + (engine.tables.get(table)?.rows ?? 0), 0)
  if (!counts || rows <= mostNumbers) return null
  const numbers = { reference: presentDouble(of.reference), sample: presentDouble(of.sample) }
  const [before, after] = await Promise.all([
    rangeOf('reference', numbers.reference, engine),
    rangeOf('sample', numbers.sample, engine),
  ])
  if (![before, after].every(({ low, high }) => areExact(of.exact, [low, high]))) return null
  const first = await Promise.all([
    someOf('reference', numbers.reference, engine),
    someOf('sample', numbers.sample, engine),
  ])
  const both = async (
    read: (table: 'reference' | 'sample') => Promise<Float64Array>,
  ): Promise<BucketAnswer> => ({
    x: await read('reference'),
    y: await read('sample'),
  })
  return {
    n: { reference: before.n, sample: after.n },
    constant: new Set([before, after].flatMap(({ n, low, high }) => (n > 0 ? [low, high] : []))).size <= 1,
    edges: bucketEdges(Float64Array.from(first.flat())),
    mostFetched: Math.min(mostNumbers, mostFetched),
    isCapped: engine.mostNumbers !== undefined,
    async run(search) {
      let step = search.next()
      while (step.done !== true) {
        const request = step.value
        const answer = await both((table) =>
          request.kind === 'counts'
            ? counts(table, numbers[table], request.edges)
            : engine.numbers(table, numbers[table], within(numbers[table], request.within)),
        )
        step = search.next(answer)
      }
      return step.value
    },
    hasTies: (table) => hasTies(table, numbers[table], table === 'reference' ? before : after, engine),
    async values(table, most) {
      const value = numbers[table as 'reference' | 'sample']
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
