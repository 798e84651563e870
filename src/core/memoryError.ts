import { formatCount } from '../text/formatCount.ts'

/** Numbers that have to be in memory at the same time, and don't fit. */
export class MemoryError extends Error {
  override readonly name = 'MemoryError'

  /** @param limit - The limit that suffices, e.g. `900 MB`. */
  constructor(numbers: number, limit: string) {
    super(
      `its ${formatCount(numbers, 'number')} don't fit into memory. Pass --memory-limit ${limit.replace(' ', '')}.`,
    )
  }
}
