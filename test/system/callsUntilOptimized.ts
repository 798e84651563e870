import { runInThisContext } from 'node:vm'
import { delayOptimization } from '../../src/system/delayOptimization.ts'

const isOptimized = runInThisContext('(work) => (%GetOptimizationStatus(work) & 16) !== 0') as (
  work: unknown,
) => boolean

/** Calls of a new function until V8 has optimized it. Node runs this with `--allow-natives-syntax --no-concurrent-recompilation`. */
function callsUntilOptimized(): number {
  const source = '(n) => { let sum = 0; for (let i = 0; i < n; i++) sum += i; return sum }'
  const work = runInThisContext(source) as (n: number) => number
  let calls = 0
  while (!isOptimized(work)) {
    work(100)
    calls++
  }
  return calls
}

const before = callsUntilOptimized()
delayOptimization()
process.stdout.write(JSON.stringify([before, callsUntilOptimized()]))
