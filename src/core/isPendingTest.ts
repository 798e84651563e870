import type { Judgement, PendingTest } from './outcome.ts'

/** Whether a judgement waits for the family correction. */
export const isPendingTest = (judgement: Judgement): judgement is PendingTest => !('status' in judgement)
