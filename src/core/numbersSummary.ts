/** Knowledge of numbers that an engine doesn't hold, NULL and NaN left out. */
export interface NumbersSummary {
  readonly n: number
  readonly distinct: number
  /** Their distribution function by points; null where it is unknown. */
  readonly ecdf: {
    readonly points: readonly (readonly [at: number, below: number, upTo: number])[]
    readonly bound: number
  } | null
  /** Null where they are unknown or not finite. */
  readonly moments: { readonly mean: number; readonly deviation: number } | null
  /** Why nothing else is known. */
  readonly reason: string
}
