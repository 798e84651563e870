import type { Result } from '../core/report.ts'
import type { LintFinding, LintRule } from './finding.ts'

const subjectOf = ({ expectation, column }: Result): string =>
  column === undefined ? expectation : `${expectation} (${column})`

function problemOf(result: Result): Pick<LintFinding, 'rule' | 'message'> | null {
  const name = subjectOf(result)
  if (result.vacuous && result.where !== undefined)
    return {
      rule: 'empty-condition',
      message: `${name}: the condition "${result.where}" selects no row of the reference. Correct it.`,
    }
  if (result.vacuous)
    return { rule: 'no-values', message: `${name} has no value of the reference to look at. Delete it.` }
  if (result.status === 'fail' || result.status === 'error')
    return { rule: 'fails-on-reference', message: `${name} fails on the reference: ${result.message}` }
  return null
}

/** Checks that fail on the reference, or find nothing in it to look at. */
export const onReference: LintRule = ({ report }) =>
  (report?.results ?? []).flatMap((result) => {
    const problem = problemOf(result)
    return problem ? [{ ...problem, line: result.line ?? null }] : []
  })
