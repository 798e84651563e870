import type { Metrics, Values } from './metrics.ts'

/** Measurements that locate a difference, made only after it was found. */
export interface Explanation {
  readonly metrics: Metrics
  /** With `reveal` unset it shows no value of a cell. */
  tell(values: Readonly<Record<string, unknown>>, reveal: boolean): object
}

interface TypedExplanation<M extends Metrics> {
  readonly metrics: M
  readonly tell: (values: Values<M>, reveal: boolean) => object
}

/** Makes an explanation; `tell` receives the values of the `metrics`. */
export const explanation = <M extends Metrics>({ metrics, tell }: TypedExplanation<M>): Explanation => ({
  metrics,
  tell: (values, reveal) => tell(values as Values<M>, reveal),
})
