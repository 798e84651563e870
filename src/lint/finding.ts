import type { Expectation } from '../core/expectation.ts'
import type { Report } from '../core/report.ts'
import type { Suite } from '../core/suite.ts'

/** Something in a suite that its author would not want. */
export interface LintFinding {
  readonly rule: string
  /** One or two sentences: the problem, and its remedy. */
  readonly message: string
  /** Line of the suite file; null if there is none. */
  readonly line: number | null
}

/** A suite, and how it does on the reference if there is one. */
export interface LintInput {
  readonly suite: Suite
  readonly report: Report | null
}

/** Finds one kind of problem in a suite. */
export type LintRule = (input: LintInput) => readonly LintFinding[]

export const lineOf = ({ line }: Expectation): number | null => line ?? null

/** The columns that an expectation names. */
export function columnsNamed({ params: { column } }: Expectation): readonly string[] {
  const names = Array.isArray(column) ? (column as readonly unknown[]) : [column]
  return names.filter((name) => typeof name === 'string')
}

/** The expectation as messages name it. */
export function nameOf({ type, params }: Expectation): string {
  const of = params['column'] ?? params['columnA'] ?? params['expression']
  if (Array.isArray(of)) return `${type} (${of.join(', ')})`
  return typeof of === 'string' ? `${type} (${of})` : type
}
