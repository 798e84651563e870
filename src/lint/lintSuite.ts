import type { Suite } from '../core/suite.ts'
import { runValidation, type ValidateOptions } from '../validate/runValidation.ts'
import { contradictions } from './contradictions.ts'
import { coversType } from './coversType.ts'
import { duplicates } from './duplicates.ts'
import type { LintFinding, LintRule } from './finding.ts'
import { neverFails } from './neverFails.ts'
import { onReference } from './onReference.ts'
import { sameData } from './sameData.ts'
import { uncheckedColumns } from './uncheckedColumns.ts'

export interface LintOptions extends Omit<ValidateOptions, 'suite' | 'sample' | 'reference'> {
  readonly suite: Suite
  /** Data that the suite should pass. */
  readonly reference?: string
}

const rules: readonly LintRule[] = [
  contradictions,
  neverFails,
  coversType,
  sameData,
  duplicates,
  onReference,
  uncheckedColumns,
]

/** Finds problems of a suite, in the order of its lines; with a reference also those that only data shows. */
export async function lintSuite({
  suite,
  reference,
  ...options
}: LintOptions): Promise<readonly LintFinding[]> {
  const needsReference = suite.expectations.some(({ tables }) => tables.includes('reference'))
  const report =
    reference === undefined
      ? null
      : await runValidation({ ...options, suite, sample: reference, ...(needsReference && { reference }) })
  const findings = rules.flatMap((rule) => rule({ suite, report }))
  return findings.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity))
}
