import type { Column } from './column.ts'
import type { Metrics, Tables, Values } from './expectation.ts'
import type { Judgement } from './outcome.ts'

/** A test of whether a column is distributed alike in reference and sample. */
export interface DriftTest {
  /** Whether it can test columns of this type. */
  takes(column: Column): boolean
  metrics(tables: Tables, column: string): Metrics
  /** `unasked` is set where nobody named the test, so that columns which are no measurement may be skipped. */
  judge(values: Readonly<Record<string, unknown>>, unasked: boolean): Judgement
}

interface TypedDriftTest<M extends Metrics> {
  takes(column: Column): boolean
  metrics(tables: Tables, column: string): M
  judge(values: Values<M>, unasked: boolean): Judgement
}

/** Makes a drift test; what `judge` is given is what `metrics` asked for. */
export const driftTest = <M extends Metrics>(test: TypedDriftTest<M>): DriftTest => ({
  ...test,
  judge: (values, unasked) => test.judge(values as Values<M>, unasked),
})
