import type { Row } from '../core/row.ts'

/** Rows that never come, for a statement that is noted and doesn't run. */
export const neverRows = (): AsyncIterable<readonly Row[]> => ({
  [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
})
