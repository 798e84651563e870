import type { TestContext } from 'vitest'
import { columnLabel } from '../../reporters/format/columnLabel.ts'
import { jsonValue } from '../../reporters/format/jsonValue.ts'
import type { Result } from '../core/report.ts'
import './types.ts'

/** Keeps results with a test: all of them in its meta, as plain JSON, and the figures of tests as annotations. */
export async function noteResults(
  { task, annotate }: Pick<TestContext, 'task' | 'annotate'>,
  results: readonly Result[],
): Promise<void> {
  const before = task.meta.touchstone
  task.meta.touchstone = { ...before, results: [...(before?.results ?? []), ...asJson(results)] }
  for (const result of results)
    for (const [name, figure] of result.test ? figuresOf(result.test) : [])
      await annotate(figure, `${columnLabel(result)} ${name}`)
}

const asJson = (results: readonly Result[]): readonly Result[] =>
  JSON.parse(JSON.stringify(results, jsonValue)) as readonly Result[]

/** The statistic, p and the level that p is compared with. Vitest's JUnit reporter makes properties of them. */
const figuresOf = ({ name, statistic, pValue, alpha }: NonNullable<Result['test']>) =>
  Object.entries({ [name]: statistic, p_value: pValue, alpha }).map(
    ([label, figure]) => [label, String(figure)] as const,
  )
