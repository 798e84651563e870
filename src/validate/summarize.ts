import type { Result, Summary } from '../core/report.ts'

/** Counts results by status; failures that don't fail the run count as warnings. */
export function summarize(results: readonly Result[]): Summary {
  const count = (wanted: (result: Result) => boolean): number => results.filter(wanted).length
  return {
    total: results.length,
    pass: count(({ status }) => status === 'pass'),
    fail: count(({ status, severity }) => status === 'fail' && severity === 'error'),
    error: count(({ status }) => status === 'error'),
    skip: count(({ status }) => status === 'skip'),
    noValues: count(({ status, vacuous }) => status === 'pass' && vacuous === true),
    unchecked: count(({ status, severity }) => status === 'unchecked' && severity === 'error'),
    warning: count(
      ({ status, severity }) => (status === 'fail' || status === 'unchecked') && severity !== 'error',
    ),
  }
}
