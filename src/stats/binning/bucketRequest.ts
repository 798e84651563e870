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
  /** 1 for each bucket that is of interest; others needn't be counted. Default: all are. */
  readonly wanted?: Uint8Array
}

/** Requests the values of both samples in some intervals, in any order. */
export interface ValuesRequest {
  readonly kind: 'values'
  /** Ascending, without values in common. */
  readonly within: readonly Interval[]
  /** How many values of each sample there are. */
  readonly x: number
  readonly y: number
}

/** Requests of a computation on data that isn't in memory: each request is one pass over both samples. */
export type BucketRequest = CountsRequest | ValuesRequest

/** The values of one sample in some intervals. */
export interface SampleValues extends Pick<ValuesRequest, 'kind' | 'within'> {
  /** How many there are. */
  readonly total: number
}

/** The part of a request that concerns one sample. */
export type SampleRequest = CountsRequest | SampleValues

/** Returns the part of a request that concerns a sample. */
export const ofSample = (request: BucketRequest, sample: 'x' | 'y'): SampleRequest =>
  request.kind === 'counts' ? request : { kind: 'values', within: request.within, total: request[sample] }

/** Bounds of the values in each bucket, which may be narrower than its edges. They say nothing about empty buckets. */
export interface BucketRanges {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The counts of each bucket, or the values, of one sample. */
export interface SampleAnswer {
  readonly numbers: Float64Array
  /** Present where counts come with what whoever counts knows of the values. */
  readonly ranges?: BucketRanges
}

/** The counts of each bucket, or the values. */
export interface BucketAnswer {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly ranges?: BucketRanges
}

/** Puts the answers of both samples side by side. */
export function joinAnswers(x: SampleAnswer, y: SampleAnswer): BucketAnswer {
  const ranges = x.ranges && y.ranges && unite(x.ranges, y.ranges)
  return { x: x.numbers, y: y.numbers, ...(ranges && { ranges }) }
}

const unite = (x: BucketRanges, y: BucketRanges): BucketRanges => ({
  low: x.low.map((low, i) => Math.min(low, y.low[i]!)),
  high: x.high.map((high, i) => Math.max(high, y.high[i]!)),
})
