import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import type { IsMasked } from '../core/maskedColumns.ts'
import { maskExpectation } from './maskExpectation.ts'
import { maskResults } from './maskResults.ts'
import { run, type RunResult, type RunOptions } from '../runner/run.ts'

/** Runs expectations so that no cell of a hidden column gets into the results. */
export function runMasked(
  expectations: readonly Expectation[],
  engine: Engine,
  isMasked: IsMasked,
  options: RunOptions,
): Promise<RunResult> {
  const masked = expectations.map((expectation) => maskExpectation(expectation, isMasked))
  const columns = [...engine.tables.values()].flatMap((table) => table.columns.map(({ name }) => name))
  return run(masked, engine, { ...options, shown: (results) => maskResults(results, isMasked, columns) })
}
