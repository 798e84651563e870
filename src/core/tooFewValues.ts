import type { Outcome } from './outcome.ts'

/** The outcome of a test of a table with a single value: nothing could fail it. */
export const tooFewValues = (table: 'reference' | 'sample', value: 'value' | 'number'): Outcome => ({
  status: 'unchecked',
  message: `not tested: the ${table} has only one ${value}; a test takes at least 2`,
})
