import type { Engine } from '../../core/engine.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Result } from '../../core/report.ts'
import type { RunResult } from '../../runner/run.ts'
import { decidingColumns } from './decidingColumns.ts'

/** An expectation of a suite, as it was checked on the original. */
export interface Check {
  /** Its place in the suite. */
  readonly place: number
  /** With the id of its result. */
  readonly expectation: Expectation
  /** The columns that decide it; null if all may. */
  readonly deciding: readonly string[] | null
}

/** Names what decides each expectation that was checked on the original. */
export const checksOf = (
  expectations: readonly Expectation[],
  { results, origins }: Pick<RunResult, 'results' | 'origins'>,
  tables: Engine['tables'],
): readonly Check[] =>
  expectations.map((expectation, place) => {
    const found = results.filter((_, i) => origins[i] === place)
    return {
      place,
      expectation: withId(expectation, found),
      deciding: decidingColumns(expectation, found, tables),
    }
  })

/** An expectation that has the id of its result, however many are checked with it. */
function withId(expectation: Expectation, [result, ...others]: readonly Result[]): Expectation {
  if (!result || others.length > 0 || result.group || expectation.selects) return expectation
  return { ...expectation, common: { ...expectation.common, id: result.id } }
}
