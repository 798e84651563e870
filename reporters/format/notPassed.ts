import type { Result } from '../../src/core/report.ts'
import { kindOf, type Kind } from '../terminal/mark.ts'

const gravestFirst: readonly Kind[] = ['failure', 'error', 'warning']

export interface Trouble {
  readonly result: Result
  readonly kind: Kind
}

/** What did not pass, the gravest first. */
export const troubles = (results: readonly Result[]): readonly Trouble[] =>
  gravestFirst.flatMap((kind) =>
    results.filter((result) => kindOf(result) === kind).map((result) => ({ result, kind })),
  )
