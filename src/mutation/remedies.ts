import type { Engine } from '../core/engine.ts'
import { fitRules } from '../suggest/fitRules.ts'
import type { Suggestion } from '../suggest/suggestion.ts'
import { mutantChecks } from './checks/mutantChecks.ts'
import type { MutantTable } from './checks/mutantTable.ts'

/** Finds a rule that fails on a mutant, among those that the original justifies; null if there is none. */
export type FindRemedy = (mutant: MutantTable) => Promise<string | null>

/** Fits rules to the original, the most certain first. */
export async function remedies(original: Engine): Promise<FindRemedy> {
  const rules = await fitRules([original], { alpha: 0.05 })
  const checks = await mutantChecks(
    rules.map(({ expectation }) => expectation),
    original,
  )
  return async (mutant) => {
    const { results, origins } = await checks.on(mutant)
    const failed = new Set(
      results.flatMap(({ status, vacuous }, i) => (status !== 'pass' || vacuous ? [origins[i]!] : [])),
    )
    const first = rules.find((_, i) => failed.has(i))
    return first ? describeRule(first) : null
  }
}

function describeRule({ expectation: { type, params } }: Suggestion): string {
  const of = params['column'] ?? params['columnA'] ?? params['expression']
  return typeof of === 'string' ? `${type} (${of})` : type
}
