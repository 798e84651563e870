import type { ResolveOptions } from '../artifacts/resolver.ts'
import type { Engine } from '../core/engine.ts'
import type { DuckdbOptions } from '../engines/duckdb/duckdbOptions.ts'
import { routedEngine } from '../engines/routedEngine.ts'
import { UsageError } from '../errors/usageError.ts'
import { openData } from '../validate/openData.ts'
import { fitRules } from './fitRules.ts'
import { holdOut, ruleKey, type HeldOut } from './holdOut.ts'
import type { Suggestion } from './suggestion.ts'

export interface SuggestOptions extends Omit<DuckdbOptions, 'load'>, ResolveOptions {
  /** Data to go by: one batch each. */
  readonly data: readonly string[]
  /** The probability that more of the same data fails the suite; 0.05 by default. */
  readonly alpha?: number
  /** Rules that say little more than others, too. */
  readonly all?: boolean
  /** How often the data is split to estimate how often the suite fails; 20 by default, fewer for wide tables. */
  readonly splits?: number
  readonly seed?: number
}

export interface Suggested {
  /** The most certain first. */
  readonly rules: readonly Suggestion[]
  /** Rules that failed in held-out data too often to be written. */
  readonly dropped: readonly Suggestion[]
  readonly heldOut: HeldOut
  readonly rows: number
  readonly batches: number
  /** The probability of failure that was planned. */
  readonly alpha: number
}

/** Parts for an estimate need no more rows. */
const mostRows = 20_000
/** Halves of fewer rows justify no rules. */
export const fewestRows = 4
const usualSplits = 20
/** The columns of all splits together. */
const mostColumns = 4000

const affordableSplits = (engine: Engine): number => {
  const { length } = engine.tables.get('sample')!.columns
  return Math.max(1, Math.min(usualSplits, Math.floor(mostColumns / Math.max(1, length))))
}

/** Suggests rules that the data justifies, all of which it passes, and estimates how often more of the same would fail. */
export async function suggest(options: SuggestOptions): Promise<Suggested> {
  const { data, alpha = 0.05, all = false, splits, seed = 0, progress } = options
  const [first, ...others] = data
  if (first === undefined) throw new UsageError('no data given. Pass at least one file.')
  const tables = Object.fromEntries(others.map((ref, i) => [`batch_${i + 2}`, ref]))
  const opened = await openData({ ...options, sample: first, tables, load: true })
  try {
    const batches = [...opened.engine.tables.keys()].map((table) => batchEngine(opened.engine, table))
    for (const [table, { columns }] of opened.engine.tables)
      await opened.engine.prepare(
        table,
        columns.map(({ name }) => name),
        Infinity,
      )
    for (const [table, { findings }] of opened.engine.tables)
      if (findings[0] !== undefined)
        throw new Error(
          `can't suggest rules from ${opened.artifacts.get(table)!.ref}, which is damaged: ${findings[0]}`,
        )
    const rows = batches.reduce((sum, batch) => sum + batch.tables.get('sample')!.rows, 0)
    if (rows === 0) throw new UsageError(`${data.join(', ')}: no rows. Pass data with at least one row.`)
    const found = await fitRules(batches, { alpha, progress })
    const parts = rows < fewestRows ? 0 : (splits ?? affordableSplits(batches[0]!))
    const heldOut = await holdOut(batches, { alpha, splits: parts, seed, mostRows, progress })
    const isUnsure = (rule: Suggestion): boolean =>
      failuresOf(rule, heldOut) > Math.max(1, alpha * heldOut.splits)
    return {
      rules: found.filter((rule) => (all || !rule.isExtra) && !isUnsure(rule)),
      dropped: found.filter(isUnsure),
      heldOut,
      rows,
      batches: batches.length,
      alpha,
    }
  } finally {
    await opened.close()
  }
}

const failuresOf = (rule: Suggestion, { byRule }: HeldOut): number => byRule.get(ruleKey(rule)) ?? 0

const batchEngine = (engine: Engine, table: string): Engine => ({
  ...routedEngine(new Map([['sample', { engine, table }]])),
  // The whole table is loaded once.
  prepare: () => Promise.resolve(),
})
