import type { Metrics, Values } from './metrics.ts'

/** Measurements that locate a difference, made only after it was found. */
export interface Explanation {
  readonly metrics: Metrics
  /** With `reveal` unset it shows no value of a cell. */
  describe(values: Readonly<Record<string, unknown>>, reveal: boolean): object
}

interface TypedExplanation<M extends Metrics> {
  readonly metrics: M
  readonly describe: (values: Values<M>, reveal: boolean) => object
}

/** Makes an explanation; `describe` receives the values of the `metrics`. */
export const explanation = <M extends Metrics>({ metrics, describe }: TypedExplanation<M>): Explanation => ({
  metrics,
  describe: (values, reveal) => describe(values as Values<M>, reveal),
})
