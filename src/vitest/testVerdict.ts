import { columnLabel } from '../../reporters/format/columnLabel.ts'
import { formatExample } from '../../reporters/format/formatExample.ts'
import { plainText } from '../../reporters/format/plainText.ts'
import { kindOf, type Kind } from '../../reporters/terminal/mark.ts'
import type { Result } from '../core/report.ts'

/** Verdict of a test on the results of its expectation: one, or one for each column or group. */
export interface TestVerdict {
  readonly state: 'pass' | 'fail' | 'skip'
  /** Why it failed or was skipped. */
  readonly message: string
  /** Failures that are only warnings. */
  readonly warnings: readonly string[]
}

/**
 * A failure, an error or an unchecked expectation fails a test; what was skipped as a whole is skipped. Sentences say what they are about unless the
 * name of the test does.
 */
export function testVerdict(results: readonly Result[], isNamed = false): TestVerdict {
  const sentence =
    isNamed && results.length === 1 ? ({ message }: Result): string => plainText(message) : messageWithColumn
  const failed = results.filter((result) => failing.has(kindOf(result)))
  const warnings = results.filter((result) => kindOf(result) === 'warning').map(messageWithColumn)
  if (failed.length > 0) {
    const lines = failed.flatMap((result) => [sentence(result), ...examplesOf(result)])
    return { state: 'fail', message: lines.join('\n'), warnings }
  }
  const skipped = results.filter(({ status }) => status === 'skip')
  const state = skipped.length === results.length ? 'skip' : 'pass'
  return { state, message: skipped.map(sentence).join('\n'), warnings }
}

const failing: ReadonlySet<Kind> = new Set(['failure', 'error', 'unchecked'])

/** The subject of a result, and its sentence. */
export const messageWithColumn = (result: Result): string =>
  `${columnLabel(result)}: ${plainText(result.message)}`

const examplesOf = ({ unexpected }: Result): readonly string[] =>
  unexpected?.examples.map((example) => `  ${formatExample(example)}`) ?? []
