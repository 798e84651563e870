import type { Result } from '../core/report.ts'

/** The results where a check that had no value to look at fails. */
export const failVacuous = (results: readonly Result[]): readonly Result[] =>
  results.map((result) =>
    result.status === 'pass' && result.vacuous
      ? { ...result, status: 'fail', message: `${result.message}; --strict expects some` }
      : result,
  )
