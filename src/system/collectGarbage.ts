import { garbageCollector } from './garbageCollector.ts'

/**
 * Frees typed arrays that nobody uses any more if the next ones would take them past some bytes. V8 itself collects them
 * late, because it looks at its heap, where they take next to nothing.
 */
export function collectGarbage(next: number, most: number): void {
  if (process.memoryUsage().arrayBuffers + next > most) garbageCollector()()
}
