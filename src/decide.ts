import { correct, type Correction } from './correct.ts'
import type { Judgement, Outcome, Tested } from './outcome.ts'
import type { Family } from './report.ts'

export interface Decided {
  readonly outcomes: readonly Outcome[]
  readonly family: Family | null
}

/** Decides all tests of a run together; outcomes that are no tests stay as they are. */
export function decide(judged: readonly Judgement[], alpha: number, correction: Correction): Decided {
  const pValues = judged.filter(isTested).map(({ test }) => test.pValue)
  const corrected = correct(pValues, alpha, correction)
  let next = 0
  const outcomes = judged.map((judgement): Outcome => {
    if (!isTested(judgement)) return judgement
    const { adjustedPValue, alpha, rejected: isRejected } = corrected!.adjusted[next++]!
    const { test, rejected, retained, ...rest } = judgement
    return {
      status: isRejected ? 'fail' : 'pass',
      message: isRejected ? rejected : retained,
      ...rest,
      test: { ...test, adjustedPValue, alpha },
    }
  })
  return { outcomes, family: corrected?.family ?? null }
}

const isTested = (judgement: Judgement): judgement is Tested => !('status' in judgement)
