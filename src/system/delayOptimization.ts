import { setFlagsFromString } from 'node:v8'

/** Bytes of bytecode that a function runs before V8 optimizes it. By default a quarter of that. */
const budget = 4 * 132 * 1024

/**
 * Lets V8 optimize functions later. Optimizing takes a fifth of the CPU time of a short run, which ends before it pays; in a long
 * run the difference is lost in the noise.
 */
export function delayOptimization(): void {
  // Bun has another engine.
  if (!('bun' in process.versions)) setFlagsFromString(`--interrupt-budget=${budget}`)
}
