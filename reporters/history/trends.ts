import type { Report, Result } from '../../src/core/report.ts'
import { kindOf, type Kind } from '../terminal/mark.ts'

/** Outcome of one check in every run, the oldest first; null where a run had no such check. */
export interface Trend {
  /** As in the newest run that had it. */
  readonly result: Result
  readonly kinds: readonly (Kind | null)[]
  /** Its measurement: the effect of its test by name, the share of unexpected values, or the observed value. */
  readonly measure: string
  readonly values: readonly (number | null)[]
}

/** The trends of all checks of some runs, the oldest first, by the ids of the checks. */
export function trends(reports: readonly Report[]): readonly Trend[] {
  const runs = reports.map(({ results }) => new Map(results.map((result) => [result.id, result])))
  const newest = new Map(runs.flatMap((run) => [...run]))
  return [...newest].map(([id, result]) => {
    const own = runs.map((run) => run.get(id) ?? null)
    return {
      result,
      kinds: own.map((each) => each && kindOf(each)),
      measure: result.test ? result.test.effect.name : result.unexpected ? 'unexpected' : 'observed',
      values: own.map((each) => each && valueOf(each)),
    }
  })
}

function valueOf({ test, unexpected, observed }: Result): number | null {
  const value = test ? test.effect.value : unexpected ? unexpected.fraction : observed
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
