import type { Column } from '../sql/column.ts'
import type { DriftOptions, OptionName } from './driftOptions.ts'
import type { Explanation } from './explanation.ts'
import type { Metrics, Tables, Values } from './expectation.ts'
import type { Judgement } from './outcome.ts'

/** What a drift test is asked. */
export interface DriftTestInput {
  readonly tables: Tables
  readonly column: string
  readonly options: DriftOptions
  /** Nobody named the test, so columns which are no measurement may be skipped. */
  readonly chosenAutomatically: boolean
}

export interface JudgeInput extends DriftTestInput {
  /** Values of cells may be told. */
  readonly reveal: boolean
}

/** A test of whether a column is distributed alike in reference and sample. */
export interface DriftTest<N extends string = string> {
  /** As a suite names it. */
  readonly name: N
  /** Those of the options that mean something to it. */
  readonly options: readonly OptionName[]
  /** Whether it can test columns of this type. */
  takes(column: Column): boolean
  metrics(asked: DriftTestInput): Metrics
  judge(values: Readonly<Record<string, unknown>>, how: JudgeInput): Judgement
  /** Where a difference that was found lies. */
  explanation(asked: DriftTestInput): Explanation
}

interface TypedDriftTest<N extends string, M extends Metrics> extends Omit<
  DriftTest<N>,
  'metrics' | 'judge'
> {
  metrics(asked: DriftTestInput): M
  judge(values: Values<M>, how: JudgeInput): Judgement
}

/** Makes a drift test; what `judge` is given is what `metrics` asked for. */
export const driftTest = <const N extends string, M extends Metrics>(
  test: TypedDriftTest<N, M>,
): DriftTest<N> => ({
  ...test,
  judge: (values, how) => test.judge(values as Values<M>, how),
})
