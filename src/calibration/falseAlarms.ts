import type { CalibratedCheck, Calibration, FalseAlarmRate } from '../core/calibration.ts'
import type { Correction } from '../runner/correctFamily.ts'
import type { Result } from '../core/report.ts'
import { clopperPearson } from '../stats/effects/clopperPearson.ts'

/** The confidence of all intervals together. */
const together = 0.95

interface Held {
  readonly alpha: number
  readonly correction: Correction
}

/**
 * Counts the false alarms of runs without drift. A check that came to a verdict without a test, say because nothing was
 * missing in either table, could have raised one and did not. A proof of equivalence raises none.
 */
export function falseAlarms(runs: readonly (readonly Result[])[], { alpha, correction }: Held): Calibration {
  const checks = [...byId(runs)]
  const tested = checks.filter(([, found]) => found.some(isTest))
  const confidence = 1 - (1 - together) / (tested.length + 1)
  const rate = (alarms: number, splits: number, promised: number | null): FalseAlarmRate => {
    const { low, high } = clopperPearson(alarms, splits, confidence)
    const isAbove = promised !== null && low > promised
    return { alarms, splits, rate: alarms / splits, interval: [low, high], promised, isAbove }
  }
  const check = ([id, found]: readonly [string, readonly Result[]]): CalibratedCheck => {
    const { expectation, column } = found[0]!
    const judged = found.filter(({ status, test }) => status === 'pass' || status === 'fail' || test)
    const alarms = found.filter((result) =>
      isTest(result) ? result.test!.pValue <= alpha : isFailure(result),
    )
    return {
      id,
      expectation,
      ...(column !== undefined && { column }),
      tests: [...new Set(found.flatMap(({ test }) => (test ? [test.name] : [])))].sort(),
      ...rate(alarms.length, judged.length, alpha),
    }
  }
  const alarmed = runs.filter((results) =>
    results.some((result) => isFailure(result) || (isTest(result) && result.test!.adjustedPValue <= alpha)),
  )
  return {
    splits: runs.length,
    alpha,
    correction,
    confidence,
    checks: tested.map(check),
    family:
      tested.length === 0 ? null : rate(alarmed.length, runs.length, correction === 'none' ? null : alpha),
    untested: checks
      .filter(([, found]) => !found.some(isTest) && found.some(({ status }) => status === 'skip'))
      .map(([id, found]) => ({ id, message: found.find(({ status }) => status === 'skip')!.message })),
    errors: checks.flatMap(([id, found]) => {
      const failed = found.filter(({ status }) => status === 'error')
      return failed.length === 0 ? [] : [{ id, message: failed[0]!.message, splits: failed.length }]
    }),
  }
}

/** Whether it makes a run fail. */
const isFailure = ({ status, severity, test }: Result): boolean =>
  status === 'fail' && severity === 'error' && !test?.equivalence

/** Whether it is a test of a difference, which is in the family. */
const isTest = ({ test }: Result): boolean => test !== undefined && !test.equivalence

function byId(runs: readonly (readonly Result[])[]): ReadonlyMap<string, readonly Result[]> {
  const found = new Map<string, Result[]>()
  for (const result of runs.flat()) {
    const own = found.get(result.id) ?? []
    own.push(result)
    found.set(result.id, own)
  }
  return found
}
