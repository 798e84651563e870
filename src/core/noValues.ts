import type { Outcome } from './outcome.ts'

/** The outcome of a rule of values where there is none: it is true of all of them, and nothing was looked at. */
export const noValues = (message: string): Outcome => ({ status: 'pass', message, vacuous: true })
