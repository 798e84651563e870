import type { BucketAnswer, BucketRequest } from '../stats/binning/bucketRequest.ts'

/** Runs a search for values that aren't in memory, answering its requests one by one. */
export async function answerSearch<V>(
  search: Generator<BucketRequest, V, BucketAnswer>,
  answer: (request: BucketRequest) => Promise<BucketAnswer>,
): Promise<V> {
  let step = search.next()
  while (step.done !== true) step = search.next(await answer(step.value))
  return step.value
}
