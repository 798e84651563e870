import { limitForNumbers, type MemoryBudget } from '../../system/memoryBudget.ts'
import { formatBytes } from '../../text/formatBytes.ts'

/** The limit that a number of numbers need in memory; null if the budget of the run suffices. */
export const limitFor = (numbers: number, { held }: MemoryBudget): string | null =>
  numbers <= held ? null : formatBytes(roundUp(limitForNumbers(numbers)))

/** As {@link formatBytes} would show it, but never less. */
function roundUp(bytes: number): number {
  const step = bytes < 1e9 ? 10e6 : 100e6
  return Math.ceil(bytes / step) * step
}
