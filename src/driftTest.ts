import type { Column } from './column.ts'
import type { Metrics, Tables, Values } from './expectation.ts'
import type { Judgement } from './outcome.ts'

export interface HowToJudge {
  /** Nobody named the test, so columns which are no measurement may be skipped. */
  readonly unasked: boolean
  /** Values of cells may be told. */
  readonly reveal: boolean
}

/** A test of whether a column is distributed alike in reference and sample. */
export interface DriftTest {
  /** Whether it can test columns of this type. */
  takes(column: Column): boolean
  metrics(tables: Tables, column: string): Metrics
  judge(values: Readonly<Record<string, unknown>>, how: HowToJudge): Judgement
}

interface TypedDriftTest<M extends Metrics> {
  takes(column: Column): boolean
  metrics(tables: Tables, column: string): M
  judge(values: Values<M>, how: HowToJudge): Judgement
}

/** Makes a drift test; what `judge` is given is what `metrics` asked for. */
export const driftTest = <M extends Metrics>(test: TypedDriftTest<M>): DriftTest => ({
  ...test,
  judge: (values, how) => test.judge(values as Values<M>, how),
})
