import type { Engine } from '../../core/engine.ts'
import type { UnitHypothesis } from '../../core/unitHypothesis.ts'
import { filteredEngine } from '../filteredEngine.ts'
import { bucketExpr } from './bucketExpr.ts'
import { isNaN, not, when, tryCast, type Expr } from '../../sql/ast.ts'
import { countByUnit, type UnitCells } from './unitCells.ts'

/** Up to this many values each is a bucket; of more, numbers become quantiles, and rare classes one. */
const mostBuckets = 256

const comparedTables = ['reference', 'sample'] as const

/**
 * How often each bucket occurs in each cell. Buckets are computed from the rows of all cells together, never of the reference
 * alone: so they are the same whichever units are the sample.
 */
export async function bucketCounts(
  hypothesis: UnitHypothesis,
  where: Expr | undefined,
  {
    engine,
    unit,
    cells,
  }: { readonly engine: Engine; readonly unit: readonly string[]; readonly cells: UnitCells },
): Promise<readonly Float64Array[]> {
  const of = hypothesis.kind === 'D' ? await numberBuckets(hypothesis, where, engine) : hypothesis
  const found = []
  for (const table of comparedTables)
    found.push(...(await countByUnit(engine, table, unit, { value: of[table], where })))
  const totals = new Map<string, number>()
  for (const { value, count } of found) totals.set(value, (totals.get(value) ?? 0) + count)
  const names =
    hypothesis.kind === 'D'
      ? [...totals.keys()].sort((a, b) => Number(a) - Number(b))
      : [...totals].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const bucket = new Map(names.map((name, i) => [name, Math.min(i, mostBuckets - 1)]))
  const size = Math.max(1, Math.min(names.length, mostBuckets))
  const counts = cells.rows.map(() => new Float64Array(size))
  for (const { cell, value, count } of found) {
    const place = cells.place.get(cell)
    if (place !== undefined) counts[place]![bucket.get(value)!]! += count
  }
  return counts
}

/** The number of the bucket instead of a number: how many of the edges are below it. */
async function numberBuckets(
  { reference, sample }: UnitHypothesis,
  where: Expr | undefined,
  engine: Engine,
): Promise<Pick<UnitHypothesis, 'reference' | 'sample'>> {
  const rows = where ? filteredEngine(engine, where) : engine
  const [before, after] = [await rows.numbers('reference', reference), await rows.numbers('sample', sample)]
  const values = new Float64Array(before.length + after.length)
  values.set(before)
  values.set(after, before.length)
  const edges = edgesOf(values.sort())
  const bucket = (of: Expr): Expr => {
    const number = tryCast(of, 'float')
    // What is NULL is not known to be no NaN.
    return when(not(isNaN(number)), bucketExpr(number, edges))
  }
  return { reference: bucket(reference), sample: bucket(sample) }
}

function edgesOf(sorted: Float64Array): readonly number[] {
  const distinct = new Set<number>()
  for (const value of sorted) if (distinct.add(value + 0).size > mostBuckets) break
  if (distinct.size <= mostBuckets) return [...distinct].slice(0, -1)
  const at = (i: number): number => sorted[Math.ceil((i / (mostBuckets - 1)) * sorted.length) - 1]! + 0
  return [...new Set(Array.from({ length: mostBuckets - 2 }, (_, i) => at(i + 1)))]
}
