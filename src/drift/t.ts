import { welchT } from './welchT.ts'

/** Welch's t test, which is right where Student's is and where it is not. */
export const t = { ...welchT, name: 't' } as const
