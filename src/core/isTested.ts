import type { Judgement, Tested } from './outcome.ts'

/** Whether a judgement waits for the family correction. */
export const isTested = (judgement: Judgement): judgement is Tested => !('status' in judgement)
