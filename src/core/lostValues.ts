import type { Outcome } from './outcome.ts'

/** The outcome of a test where the reference has values, and the sample none. */
export const lostValues = (values: 'values' | 'numbers'): Outcome => ({
  status: 'fail',
  message: `the sample has no ${values}, and the reference has`,
})
