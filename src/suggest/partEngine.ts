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

/** The same engine with some rows of the sample only, which fall into the part by the hash of their number. */
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
  const part = filteredEngine(engine, inPart)
  const [counted] = await part.query('sample', { select: { n: countAll } })
  return {
    ...part,
    tables: new Map([['sample', { ...info, rows: Number(counted?.['n']) }]]),
  }
}
