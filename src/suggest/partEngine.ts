import type { Engine } from '../core/engine.ts'
import { filteredEngine } from '../runner/filteredEngine.ts'
import { call, compare, countAll, float, literal, row, tryCast, type Expr } from '../sql/ast.ts'

interface Part {
  /** Another seed makes other parts. */
  readonly seed: number
  /** Which of the splits of a seed. */
  readonly split: number
  /** The part begins and ends at these places between 0 and 1, over which the rows are scattered. */
  readonly from: number
  readonly to: number
}

/** A part of fewer rows is copied, so that the many queries of a split needn't search the table for them. */
const mostCopied = 100_000

/**
 * The same engine with some rows of the sample only, which fall into the part by the hash of their number. It is closed apart
 * from the engine.
 */
export async function partEngine(engine: Engine, { seed, split, from, to }: Part): Promise<Engine> {
  const place = call(
    'hash_fraction',
    call('concat', tryCast(row, 'string'), literal(` of split ${split} by seed ${seed}`)),
  )
  const inPart: Expr = {
    node: 'and',
    terms: [compare(place, '>=', float(from)), compare(place, '<', float(to))],
  }
  const info = engine.tables.get('sample')!
  if (engine.copyRows && (to - from) * info.rows <= mostCopied) {
    const copy = await engine.copyRows('sample', inPart)
    // The whole copy is in memory, or in the engine's temporary files.
    return { ...copy, prepare: () => Promise.resolve() }
  }
  const part = filteredEngine(engine, inPart)
  const [counted] = await part.query('sample', { select: { n: countAll } })
  return {
    ...part,
    tables: new Map([['sample', { ...info, rows: Number(counted?.['n']) }]]),
    close: () => Promise.resolve(),
  }
}
