import type { Report, Result } from '../../src/core/report.ts'

export interface RuleLocation {
  readonly file: string
  readonly line: number
}

/** Where the suite says what a result is of; null where nobody wrote it down. */
export const ruleLocation = ({ suite }: Report, { line }: Result): RuleLocation | null =>
  suite.file === null || line === undefined ? null : { file: suite.file, line }
