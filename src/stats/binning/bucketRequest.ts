/** The numbers above one and up to another. */
export interface Interval {
  readonly above: number
  readonly upTo: number
}

/** Asks how many values of each sample lie between edges. */
export interface CountsRequest {
  readonly kind: 'counts'
  /** Ascending. The first bucket holds what is at most the first edge; each other one what is above an edge, up to the next. */
  readonly edges: Float64Array
}

/** Requests the values of both samples in some intervals, in any order. */
export interface ValuesRequest {
  readonly kind: 'values'
  readonly within: readonly Interval[]
}

/** Requests of a computation on data that isn't in memory: each request is one pass over both samples. */
export type BucketRequest = CountsRequest | ValuesRequest

/** The counts of each bucket, or the values. */
export interface BucketAnswer {
  readonly x: Float64Array
  readonly y: Float64Array
}
