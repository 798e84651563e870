import type { Outcome } from './outcome.ts'

/** Outcome of a test that isn't possible on this data. */
export const notTested = (reason: string): Outcome => ({ status: 'skip', message: `not tested: ${reason}` })
