import type { Engine } from '../../core/engine.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Suite } from '../../core/suite.ts'
import { run, type Memo, type RunResult } from '../../runner/run.ts'
import { checksOf, type Check } from './check.ts'
import { originalMeasurements, type OriginalMeasurements } from './originalMeasurements.ts'

/** Results, and the places in the suite of their expectations. */
export type Ran = Pick<RunResult, 'results' | 'origins'>

/** A suite that was checked on the original. */
export interface OriginalRun extends Ran {
  /** The original, which stays open. */
  readonly engine: Engine
  readonly checks: readonly Check[]
  readonly measurements: OriginalMeasurements
  /** Columns whose values make groups. */
  readonly groups: readonly string[]
  /** Whether whole units are compared, which all columns of their rows may decide. */
  readonly hasUnits: boolean
  /** Checks some expectations as they were checked on the original. */
  readonly check: (expectations: readonly Expectation[], engine: Engine, memo: Memo) => Promise<Ran>
}

/** Checks expectations on the original, and keeps what was measured. */
export async function runOriginal(
  expectations: readonly Expectation[],
  engine: Engine,
  { unit, unitDesign }: Pick<Suite, 'unit' | 'unitDesign'>,
): Promise<OriginalRun> {
  const check: OriginalRun['check'] = (some, opened, memo) =>
    run(some, opened, { alpha: 0.05, correction: 'bonferroni', maxExamples: 0, unit, unitDesign, memo })
  const measurements = originalMeasurements()
  const ran = await check(expectations, engine, { recall: () => undefined, note: measurements.note })
  return {
    ...ran,
    engine,
    checks: checksOf(expectations, ran, engine.tables),
    measurements,
    groups: expectations.flatMap(({ common }) => common.groupBy ?? []),
    hasUnits: unit !== undefined,
    check,
  }
}
