import type { TestContext } from 'vitest'
import { jsonValue } from '../../reporters/jsonValue.ts'
import { messageOf } from '../messageOf.ts'
import type { Result } from '../report.ts'
import { ExpectationError } from './expectationError.ts'
import type { Place } from './suiteFile.ts'
import { verdict } from './verdict.ts'

/** Tells Vitest what became of an expectation: a pass, a failure in its line of the suite file, or a skip with its reason. */
export async function tell(
  find: () => readonly Result[],
  { task, annotate, skip }: Pick<TestContext, 'task' | 'annotate' | 'skip'>,
  file: string,
  place: Place,
): Promise<void> {
  const results = place(() => {
    try {
      return find()
    } catch (cause) {
      throw new ExpectationError(messageOf(cause), file, {
        cause: cause instanceof Error ? cause.cause : undefined,
      })
    }
  })
  task.meta.touchstone = { ...task.meta.touchstone, results: asJson(results) }
  const { state, message, warnings } = verdict(results)
  for (const { test } of results)
    for (const [name, figure] of test ? figuresOf(test) : []) await annotate(figure, name)
  // Where an annotation is made, GitHub shows it.
  for (const warning of warnings) await place(() => annotate(warning, 'warning'))
  if (state === 'skip') skip(message)
  if (state === 'fail') throw place(() => new ExpectationError(message, file))
}

/** The statistic, p and the level that p is held to. Vitest's JUnit reporter makes properties of them. */
const figuresOf = ({ name, statistic, pValue, alpha }: NonNullable<Result['test']>) =>
  Object.entries({ [name]: statistic, p_value: pValue, alpha }).map(
    ([label, figure]) => [label, String(figure)] as const,
  )

const asJson = (results: readonly Result[]): readonly Result[] =>
  JSON.parse(JSON.stringify(results, jsonValue)) as readonly Result[]
