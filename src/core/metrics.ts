import type { Metric } from './metric.ts'

/** The metrics of one check, each by its name. */
export type Metrics = Readonly<Record<string, Metric>>

/** Measured values, by the same names. */
export type Values<M extends Metrics> = {
  readonly [K in keyof M]: NonNullable<M[K]> extends Metric<infer V> ? V : never
}
