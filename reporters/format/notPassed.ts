import type { Result } from '../../src/core/report.ts'
import { kindOf, failureKinds, type Kind } from '../terminal/mark.ts'

export interface NotPassed {
  readonly result: Result
  readonly kind: Kind
}

/** Results that did not pass, the most severe first. */
export const notPassed = (results: readonly Result[]): readonly NotPassed[] =>
  failureKinds.flatMap((kind) =>
    results.filter((result) => kindOf(result) === kind).map((result) => ({ result, kind })),
  )
