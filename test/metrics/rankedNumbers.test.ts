import { expect, it } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { rankedNumbers } from '../../src/metrics/rankedNumbers.ts'
import type { SampleRequest } from '../../src/stats/binning/bucketRequest.ts'
import { column } from '../../src/sql/ast.ts'
import { quantile } from '../../src/stats/binning/quantile.ts'
import { answerOf } from '../stats/answerBuckets.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'

/** An engine that counts the numbers it has, and gives at most `mostNumbers` of them. */
function engineOf(numbers: Float64Array, mostNumbers: number): Engine {
  return {
    mostNumbers,
    query: () => Promise.resolve(Array.from(numbers.subarray(0, 10), (value) => ({ value }))),
    buckets(_: unknown, _of: unknown, request: SampleRequest) {
      const found = answerOf(request, numbers)
      if (request.kind === 'values') expect(found.length).toBeLessThanOrEqual(mostNumbers)
      return Promise.resolve({ numbers: found })
    },
  } as unknown as Engine
}

const random = seededRandom(7, 'quantiles')
const at = [0, 0.1, 0.5, 0.75, 1]

it.each<[what: string, numbers: Float64Array]>([
  ['different numbers', Float64Array.from({ length: 2000 }, () => Math.log(random()))],
  ['few different ones', Float64Array.from({ length: 2000 }, () => Math.floor(random() * 5))],
  ['infinities', Float64Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? Infinity : -i))],
  ['one', Float64Array.of(7)],
])('quantiles of %s are those of the sorted numbers', async (_, numbers) => {
  const sorted = numbers.slice().sort()
  const found = await rankedNumbers(column('x'), at, engineOf(numbers, 100))
  expect(at.map((q) => quantile(found!, q))).toEqual(at.map((q) => quantile(sorted, q)))
})

it('is null without numbers', async () => {
  expect(await rankedNumbers(column('x'), at, engineOf(new Float64Array(), 100))).toBeNull()
})
