import { leastMemory, type MemoryBudget } from '../../system/memoryBudget.ts'
import { formatBytes } from '../../text/formatBytes.ts'

/** Reports a limit that no run can keep; `null` if it suffices. */
export function memoryShortage({ total }: MemoryBudget, limit?: string): string | null {
  if (total >= leastMemory) return null
  const allowed =
    limit === undefined
      ? `the default limit of ${formatBytes(total)} (60% of this machine's or container's memory)`
      : `--memory-limit ${limit}`
  return `${allowed} is less than a run needs. It uses about ${formatBytes(leastMemory)}.`
}
