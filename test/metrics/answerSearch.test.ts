import { expect, it } from 'vitest'
import { answerSearch } from '../../src/metrics/answerSearch.ts'
import type { BucketAnswer, BucketRequest } from '../../src/stats/binning/bucketRequest.ts'

function* halving(): Generator<BucketRequest, number, BucketAnswer> {
  let found = 0
  for (const edge of [8, 4, 2]) {
    const { x } = yield { kind: 'counts', edges: Float64Array.of(edge, Infinity) }
    found += x[0]!
  }
  return found
}

it('answers each request, and gives what the search finds', async () => {
  const asked: number[] = []
  const found = await answerSearch(halving(), (request) => {
    const [edge = 0] = request.kind === 'counts' ? request.edges : []
    asked.push(edge)
    return Promise.resolve({ x: Float64Array.of(edge, 0), y: new Float64Array(2) })
  })
  expect([found, asked]).toEqual([14, [8, 4, 2]])
})
