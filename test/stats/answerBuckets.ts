import { answerInBlocks } from '../../src/stats/binning/answerInBlocks.ts'
import {
  joinAnswers,
  ofSample,
  type BucketAnswer,
  type BucketRequest,
  type SampleAnswer,
  type SampleRequest,
} from '../../src/stats/binning/bucketRequest.ts'

/** Runs a computation by counting on samples that are in memory, and reports its requests. */
export function answerBuckets<T>(
  search: Generator<BucketRequest, T, BucketAnswer>,
  x: Float64Array,
  y: Float64Array,
  answerSample: (request: SampleRequest, values: Float64Array) => SampleAnswer = oneByOne,
): { readonly result: T; readonly passes: number; readonly fetched: number } {
  let fetched = 0
  let passes = 0
  let step = search.next()
  while (step.done !== true) {
    passes++
    const request = step.value
    const answer = joinAnswers(
      answerSample(ofSample(request, 'x'), x),
      answerSample(ofSample(request, 'y'), y),
    )
    if (request.kind === 'values') fetched = Math.max(fetched, answer.x.length + answer.y.length)
    step = search.next(answer)
  }
  return { result: step.value, passes, fetched }
}

const oneByOne = (request: SampleRequest, values: Float64Array): SampleAnswer => ({
  numbers: answerOf(request, values),
})

/** The answer to a request for a sample that comes as one block. */
export function inOneBlock(request: SampleRequest, values: Float64Array): SampleAnswer {
  const answer = answerInBlocks(request)
  answer.add(values, values.length)
  return answer.done()
}

/** The counts of a sample, or its values, found one by one. */
export function answerOf(request: SampleRequest, values: Float64Array): Float64Array {
  if (request.kind === 'values')
    return values.filter((value) => request.within.some(({ above, upTo }) => value > above && value <= upTo))
  const counts = new Float64Array(request.edges.length)
  for (const value of values) {
    let [low, high] = [0, counts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= request.edges[middle]!) high = middle
      else low = middle + 1
    }
    if (low < counts.length) counts[low]!++
  }
  return counts
}
