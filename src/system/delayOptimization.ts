import { setFlagsFromString } from 'node:v8'

/**
 * Flags that let a function run longer before V8 optimizes it, by the major version of V8: 8 times the bytecode by default, or 4
 * times the calls. V8 prints a flag that it doesn't know as an error.
 */
const flags: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=540672',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
}

/**
 * Lets V8 optimize functions later. Optimizing takes a fifth of the CPU time of a short run, which ends before it pays; in a long
 * run the difference is lost in the noise.
 */
export function delayOptimization(): void {
  // Bun names a version of V8, and has another engine.
  const flag = 'bun' in process.versions ? undefined : flags[process.versions.v8.split('.')[0]!]
  if (flag !== undefined) setFlagsFromString(flag)
}
