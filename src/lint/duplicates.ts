import type { Expectation } from '../core/expectation.ts'
import { columnsNamed, lineOf, nameOf, type LintRule } from './finding.ts'

/** The order of these says nothing. */
const sets = new Set(['valueSet', 'columnSet', 'optionalColumns', 'typeList', 'regexList'])

/** Identifies an expectation for each of its columns. */
function keysOf(expectation: Expectation): readonly string[] {
  const { type, params, common } = expectation
  const columns = columnsNamed(expectation)
  const own = Object.entries(params).map(([name, value]) => [
    name,
    sets.has(name) && Array.isArray(value) ? (value as readonly unknown[]).map(String).sort() : value,
  ])
  const subjects = columns.length === 0 ? [params['column']] : columns
  return subjects.map((column) =>
    JSON.stringify([
      type,
      { ...Object.fromEntries(own), column },
      common.where?.text,
      common.groupBy,
      common.thresholds,
    ]),
  )
}

/** Expectations that say the same as an earlier one. */
export const duplicates: LintRule = ({ suite }) => {
  const seen = new Map<string, Expectation>()
  return suite.expectations.flatMap((expectation) => {
    const keys = keysOf(expectation)
    const first = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined)
    for (const key of keys) if (!seen.has(key)) seen.set(key, expectation)
    if (!first) return []
    const where = first.line === undefined ? '' : ` in line ${first.line}`
    return [
      {
        rule: 'duplicate',
        message: `${nameOf(expectation)} repeats the one${where}. Delete one of them.`,
        line: lineOf(expectation),
      },
    ]
  })
}
