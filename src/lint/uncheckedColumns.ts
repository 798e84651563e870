import type { Expectation } from '../core/expectation.ts'
import type { LintRule } from './finding.ts'

/** Columns of the reference that no expectation is about. Those of the whole table do not count. */
export const uncheckedColumns: LintRule = ({ suite, report }) => {
  const columns = report?.inputs.sample.columns ?? []
  const checked = new Set(
    suite.expectations.flatMap((expectation) => [
      ...expectation.columns,
      ...columnIn(expectation),
      ...(expectation.selects?.(columns).flatMap((each) => each.columns) ?? []),
    ]),
  )
  return columns
    .filter(({ name }) => !checked.has(name))
    .map(({ name }) => ({
      rule: 'unchecked-column',
      message: `no expectation is about the column "${name}". Add one: validate suggest shows candidates.`,
      line: null,
    }))
}

/** The column that must be there is in the parameters only. */
const columnIn = ({ params: { column } }: Expectation): readonly string[] =>
  typeof column === 'string' ? [column] : []
