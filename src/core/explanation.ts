import type { Metrics, Values } from './metrics.ts'

/** What is measured only of a difference that was found, to say where it lies. */
export interface Explanation {
  readonly metrics: Metrics
  /** With `reveal` unset it tells no value of a cell. */
  tell(values: Readonly<Record<string, unknown>>, reveal: boolean): object
}

interface TypedExplanation<M extends Metrics> {
  readonly metrics: M
  readonly tell: (values: Values<M>, reveal: boolean) => object
}

/** Makes an explanation; what `tell` is given is what `metrics` asked for. */
export const explanation = <M extends Metrics>({ metrics, tell }: TypedExplanation<M>): Explanation => ({
  metrics,
  tell: (values, reveal) => tell(values as Values<M>, reveal),
})
