import { garbageCollector } from './garbageCollector.ts'

/** Blocks of this size together take less time to free than new pages of memory take. */
const mostPassing = 2 ** 23

/**
 * Makes a function that counts the bytes of blocks that are read and let go, and frees them now and then. Their objects are so
 * small that V8 leaves hundreds of megabytes of them in memory.
 */
export function collectPassing(): (bytes: number) => void {
  let passed = 0
  return (bytes) => {
    passed += bytes
    if (passed < mostPassing) return
    passed = 0
    garbageCollector()({ type: 'minor' })
  }
}
