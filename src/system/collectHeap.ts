import { garbageCollector } from './garbageCollector.ts'

/** Frees objects that nobody uses any more if V8's heap has more bytes. V8 itself lets it grow as if it had the machine alone. */
export function collectHeap(most: number): void {
  if (process.memoryUsage().heapUsed > most) garbageCollector()()
}
