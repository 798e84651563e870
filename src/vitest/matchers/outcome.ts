import type { MatcherState } from 'vitest'
import { kindOf } from '../../../reporters/terminal/mark.ts'
import type { Result } from '../../core/report.ts'
import { UsageError } from '../../errors/usageError.ts'
import { noteResults } from '../noteResults.ts'
import { messageWithColumn, testVerdict } from '../testVerdict.ts'
import { withExitCode } from '../withExitCode.ts'
import { UnjudgedError } from './unjudgedError.ts'

/** Answer of a matcher. */
export interface MatcherOutcome {
  readonly pass: boolean
  readonly message: () => string
}

/**
 * Answers for a matcher from its results. Without a failure, a result that could not be judged is neither a pass nor a
 * failure, and so neither is its opposite: it throws, as does a matcher that checked nothing.
 */
export async function outcome(
  { task, isNot }: MatcherState,
  name: string,
  results: readonly Result[],
): Promise<MatcherOutcome> {
  if (task) await noteResults(task.context, results)
  const kinds = results.map(kindOf)
  const unjudged = kinds.findIndex((kind) => kind === 'error' || kind === 'unchecked')
  if (unjudged !== -1 && !kinds.includes('failure')) {
    const result = results[unjudged]!
    throw withExitCode(new UnjudgedError(`${name}: ${messageWithColumn(result)}`, result.stack))
  }
  const { state, message, warnings } = testVerdict(results)
  const isVacuous = results.every(({ vacuous }) => vacuous)
  if (state === 'skip' || isVacuous)
    throw withExitCode(
      new UsageError(`${name} checked nothing: ${message || results.map(messageWithColumn).join('\n')}`),
    )
  for (const warning of warnings) await task?.context.annotate(warning, 'warning')
  const kept = results.map(messageWithColumn).join('\n')
  return { pass: state === 'pass', message: () => (isNot ? `expected otherwise, but ${kept}` : message) }
}
