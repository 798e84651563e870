import type { MatcherState } from 'vitest'
import { kindOf } from '../../../reporters/terminal/mark.ts'
import type { Result } from '../../core/report.ts'
import { noteResults } from '../noteResults.ts'
import { messageWithColumn, testVerdict } from '../testVerdict.ts'

/** What a matcher answers. */
export interface MatcherOutcome {
  readonly pass: boolean
  readonly message: () => string
}

/**
 * What a matcher answers to results. What could not be found out, or was not checked at all, is neither a pass nor a
 * failure, and so neither is its opposite.
 */
export async function outcome(
  { task, isNot }: MatcherState,
  name: string,
  results: readonly Result[],
): Promise<MatcherOutcome> {
  if (task) await noteResults(task.context, results)
  const broken = results.find((result) => kindOf(result) === 'error' || kindOf(result) === 'unchecked')
  if (broken) throw new Error(`${name}: ${messageWithColumn(broken)}`)
  const { state, message, warnings } = testVerdict(results)
  const isVacuous = results.every(({ vacuous }) => vacuous)
  if (state === 'skip' || isVacuous)
    throw new Error(`${name} checked nothing: ${message || results.map(messageWithColumn).join('\n')}`)
  for (const warning of warnings) await task?.context.annotate(warning, 'warning')
  const kept = results.map(messageWithColumn).join('\n')
  return { pass: state === 'pass', message: () => (isNot ? `expected otherwise, but ${kept}` : message) }
}
