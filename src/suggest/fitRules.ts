import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import { run } from '../runner/run.ts'
import { evidenceOf } from './facts/evidenceOf.ts'
import { measureFacts } from './facts/measureFacts.ts'
import { families } from './families/index.ts'
import type { Suggestion } from './suggestion.ts'

export interface FitOptions {
  /** The probability that more of the same data breaks any of the rules. */
  readonly alpha: number
  readonly progress?: ((message: string) => void) | undefined
}

/** The rules that all batches justify and keep, the most certain first. */
export async function fitRules(
  batches: readonly Engine[],
  { alpha, progress }: FitOptions,
): Promise<readonly Suggestion[]> {
  const tables = []
  for (const [i, batch] of batches.entries()) {
    progress?.(batches.length === 1 ? 'measuring' : `measuring batch ${i + 1} of ${batches.length}`)
    tables.push(await measureFacts(batch))
  }
  const evidence = evidenceOf(tables, alpha)
  let kept = families.flatMap((family) => family(evidence))
  for (const batch of batches) {
    const passes = await passesOf(
      kept.map(({ proof, expectation }) => proof ?? expectation),
      batch,
    )
    kept = kept.filter((_, i) => passes[i])
  }
  return kept.sort((a, b) => a.risk - b.risk)
}

/** Whether each expectation passes on the data, with values to look at. */
export async function passesOf(
  expectations: readonly Expectation[],
  engine: Engine,
): Promise<readonly boolean[]> {
  const options = { alpha: 0.05, correction: 'bonferroni', maxExamples: 0 } as const
  const { results, origins } = await run(expectations, engine, options)
  const passes = expectations.map(() => true)
  for (const [i, { status, vacuous }] of results.entries())
    if (status !== 'pass' || vacuous) passes[origins[i]!] = false
  return passes
}
