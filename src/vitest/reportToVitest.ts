import type { TestContext } from 'vitest'
import { kindOf } from '../../reporters/terminal/mark.ts'
import { exitCodes } from '../validate/exitCode.ts'
import type { Result } from '../core/report.ts'
import { ExpectationError } from './expectationError.ts'
import { noteResults } from './noteResults.ts'
import type { Place } from './suiteFile.ts'
import { testVerdict } from './testVerdict.ts'

/**
 * Reports the outcome of an expectation to Vitest: a pass, a failure in its line of the suite file, or a skip with its
 * reason.
 */
export async function reportToVitest(
  find: () => readonly Result[],
  { task, annotate, skip }: Pick<TestContext, 'task' | 'annotate' | 'skip'>,
  file: string,
  place: Place,
): Promise<void> {
  const results = find()
  // The last try of a repeated test counts.
  task.meta.touchstone = { ...task.meta.touchstone, results: [] }
  await noteResults({ task, annotate }, results)
  const { state, message, warnings } = testVerdict(results, true)
  // Where an annotation is made, GitHub shows it.
  for (const warning of warnings) await place(() => annotate(warning, 'warning'))
  if (state === 'skip') skip(message)
  if (state !== 'fail') return
  const isFailure = results.some((result) => kindOf(result) === 'failure')
  const exitCode = isFailure ? exitCodes.failed : exitCodes.unreadable
  const stack = results.flatMap(({ stack = [] }) => stack)
  throw place(() => new ExpectationError(message, file, exitCode, undefined, stack))
}
