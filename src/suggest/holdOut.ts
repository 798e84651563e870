import type { Engine } from '../core/engine.ts'
import { fitRules, passesOf, type FitOptions } from './fitRules.ts'
import { partEngine } from './partEngine.ts'
import type { Suggestion } from './suggestion.ts'

/** How rules that were fitted to one part did on another. */
export interface HeldOut {
  readonly splits: number
  /** Splits in which any rule failed. */
  readonly failures: number
  /** By the key of a rule: how often it failed. */
  readonly byRule: ReadonlyMap<string, number>
}

export interface HoldOutOptions extends FitOptions {
  readonly splits: number
  readonly seed: number
  /** No part has more rows, approximately. */
  readonly mostRows: number
}

/** A rule whatever its bounds. */
export const ruleKey = ({ expectation: { type, params } }: Suggestion): string =>
  JSON.stringify([
    type,
    ...['column', 'columnA', 'columnB', 'columnList', 'expression'].map((name) => params[name]),
  ])

/**
 * Fits rules to one part of the data and checks another, many times. Several batches are held out in turn; one batch
 * is split in halves at random, so that rows which belong together are in both.
 */
export async function holdOut(batches: readonly Engine[], options: HoldOutOptions): Promise<HeldOut> {
  const byRule = new Map<string, number>()
  let failures = 0
  const splits = batches.length > 1 ? Math.min(options.splits, batches.length) : options.splits
  for (let split = 0; split < splits; split++) {
    options.progress?.(`held-out split ${split + 1} of ${splits}`)
    const failed = await failedRules(batches, split, options)
    for (const rule of failed) byRule.set(ruleKey(rule), (byRule.get(ruleKey(rule)) ?? 0) + 1)
    if (failed.length > 0) failures += 1
  }
  return { splits, failures, byRule }
}

/** The rules of one split that fail in the part that is held out. */
async function failedRules(
  batches: readonly Engine[],
  split: number,
  options: HoldOutOptions,
): Promise<readonly Suggestion[]> {
  const { fit, held } = await partsOf(batches, split, options)
  try {
    const rules = (await fitRules(fit, { alpha: options.alpha })).filter(
      ({ isExtra, isOfBatch }) => !isExtra && (batches.length > 1 || !isOfBatch),
    )
    const passes = await passesOf(
      rules.map(({ expectation }) => expectation),
      held,
    )
    return rules.filter((_, i) => !passes[i])
  } finally {
    if (batches.length === 1) await Promise.all([...fit, held].map((part) => part.close()))
  }
}

async function partsOf(
  batches: readonly Engine[],
  split: number,
  { seed, mostRows }: HoldOutOptions,
): Promise<{ readonly fit: readonly Engine[]; readonly held: Engine }> {
  const [first] = batches
  if (batches.length > 1) return { fit: batches.filter((_, i) => i !== split), held: batches[split]! }
  const { rows } = first!.tables.get('sample')!
  const share = Math.min(1 / 2, mostRows / Math.max(1, rows))
  return {
    fit: [await partEngine(first!, { seed, split, from: 0, to: share })],
    held: await partEngine(first!, { seed, split, from: 1 - share, to: 1 }),
  }
}
