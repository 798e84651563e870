import type { Result } from '../../src/core/report.ts'
import { kindOf, type Kind } from '../terminal/mark.ts'

const gravestFirst: readonly Kind[] = ['failure', 'error', 'warning']

export interface NotPassed {
  readonly result: Result
  readonly kind: Kind
}

/** What did not pass, the gravest first. */
export const notPassed = (results: readonly Result[]): readonly NotPassed[] =>
  gravestFirst.flatMap((kind) =>
    results.filter((result) => kindOf(result) === kind).map((result) => ({ result, kind })),
  )
