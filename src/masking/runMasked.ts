import type { Engine } from '../core/engine.ts'
import type { Expectation } from '../core/expectation.ts'
import type { IsMasked } from '../core/maskedColumns.ts'
import { maskExpectation } from './maskExpectation.ts'
import { maskResults } from './maskResults.ts'
import { run, type RunResult, type RunOptions } from '../runner/run.ts'

/** Runs expectations so that no cell of a hidden column gets into the results. */
export async function runMasked(
  expectations: readonly Expectation[],
  engine: Engine,
  isMasked: IsMasked,
  options: RunOptions,
): Promise<RunResult> {
  const masked = expectations.map((expectation) => maskExpectation(expectation, isMasked))
  const ran = await run(masked, engine, options)
  const columns = [...engine.tables.values()].flatMap((table) => table.columns.map(({ name }) => name))
  return { ...ran, results: maskResults(ran.results, isMasked, columns) }
}
