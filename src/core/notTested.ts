import type { Outcome } from './outcome.ts'

/** The outcome of a test that cannot be made of this data. */
export const notTested = (reason: string): Outcome => ({ status: 'skip', message: `not tested: ${reason}` })
