import type { Column } from '../sql/column.ts'
import type { DriftOptions, OptionName } from './driftOptions.ts'
import type { Explanation } from './explanation.ts'
import type { Metrics, Values } from './metrics.ts'
import type { TableInfo } from './engine.ts'
import type { Table } from './table.ts'
import type { Judgement } from './outcome.ts'

/** Input of a drift test. */
export interface DriftTestInput {
  readonly tables: ReadonlyMap<Table, TableInfo>
  readonly column: string
  readonly options: DriftOptions
  /** Nobody named the test, so columns that don't measure anything may be skipped. */
  readonly chosenAutomatically: boolean
}

export interface JudgeInput extends DriftTestInput {
  /** Values of cells may be shown. */
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
  metrics(input: DriftTestInput): Metrics
  judge(values: Readonly<Record<string, unknown>>, input: JudgeInput): Judgement
  /** Where a difference that was found lies. */
  explanation(input: DriftTestInput): Explanation
}

interface TypedDriftTest<N extends string, M extends Metrics> extends Omit<
  DriftTest<N>,
  'metrics' | 'judge'
> {
  metrics(input: DriftTestInput): M
  judge(values: Values<M>, input: JudgeInput): Judgement
}

/** Makes a drift test; `judge` receives the values of the `metrics`. */
export const driftTest = <const N extends string, M extends Metrics>(
  test: TypedDriftTest<N, M>,
): DriftTest<N> => ({
  ...test,
  judge: (values, input) => test.judge(values as Values<M>, input),
})
