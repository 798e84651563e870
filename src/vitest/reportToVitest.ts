import type { TestContext } from 'vitest'
import { messageOf } from '../errors/messageOf.ts'
import type { Result } from '../core/report.ts'
import { ExpectationError } from './expectationError.ts'
import { noteResults } from './noteResults.ts'
import type { Place } from './suiteFile.ts'
import { verdict } from './verdict.ts'

/** Tells Vitest what became of an expectation: a pass, a failure in its line of the suite file, or a skip with its reason. */
export async function reportToVitest(
  find: () => readonly Result[],
  { task, annotate, skip }: Pick<TestContext, 'task' | 'annotate' | 'skip'>,
  file: string,
  place: Place,
): Promise<void> {
  const results = place(() => {
    try {
      return find()
    } catch (cause) {
      throw new ExpectationError(messageOf(cause), file, cause instanceof Error ? cause.cause : undefined)
    }
  })
  // Of a test that is tried again, the last try counts.
  task.meta.touchstone = { ...task.meta.touchstone, results: [] }
  await noteResults({ task, annotate }, results)
  const { state, message, warnings } = verdict(results, true)
  // Where an annotation is made, GitHub shows it.
  for (const warning of warnings) await place(() => annotate(warning, 'warning'))
  if (state === 'skip') skip(message)
  if (state === 'fail') throw place(() => new ExpectationError(message, file))
}
