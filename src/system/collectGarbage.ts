import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/**
 * Frees typed arrays that nobody uses any more if the next ones would take them past some bytes. V8 itself collects them
 * late, because it looks at its heap, where they take next to nothing.
 */
export function collectGarbage(next: number, most: number): void {
  if (process.memoryUsage().arrayBuffers + next <= most) return
  collect ??= collector()
  collect()
}

function collector(): () => void {
  // Bun has neither the flag nor its garbage.
  if ('bun' in process.versions) return () => undefined
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
