import type { Report, Result } from '../../src/core/report.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { marks } from './mark.ts'
import type { Paint } from './painter.ts'

const columnsOf = (results: readonly Result[]): Set<string> =>
  new Set(results.flatMap(({ column }) => (column === undefined ? [] : [column])))

/** Columns with a passed test, and none that failed or was left out. */
function withoutDrift(results: readonly Result[]): number {
  const doubtful = columnsOf(
    results.filter(
      ({ status, test }) =>
        status === 'skip' || status === 'unchecked' || (status !== 'pass' && test !== undefined),
    ),
  )
  const tested = columnsOf(results.filter(({ status, test }) => status === 'pass' && test !== undefined))
  return [...tested].filter((column) => !doubtful.has(column)).length
}

const withTypes = (results: readonly Result[]): number =>
  columnsOf(results.filter(({ status, expectation }) => status === 'pass' && /_type(_|$)/.test(expectation)))
    .size

/** All passed checks in one line; none if no check passed. */
export function passedLine({ results, summary }: Report, paint: Paint): string[] {
  if (summary.pass === 0) return []
  const drift = withoutDrift(results)
  const types = withTypes(results)
  const columns = [
    ...(drift > 0 ? [`${formatCount(drift, 'column')} without drift`] : []),
    ...(types > 0 ? [`${formatCount(types, 'column')} with the expected type`] : []),
  ]
  const what = [`${formatCount(summary.pass, 'check')} passed`, ...columns].join(', ')
  return [`${paint(marks.pass.style, marks.pass.symbol)} ${what}  (-v lists them)`]
}
