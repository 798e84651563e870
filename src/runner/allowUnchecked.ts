import type { Result } from '../core/report.ts'

/** The results where checks that could not be judged are warnings. */
export const allowUnchecked = (results: readonly Result[]): readonly Result[] =>
  results.map((result) =>
    result.status === 'unchecked' && result.severity === 'error'
      ? { ...result, severity: 'warning' }
      : result,
  )
