import { expect, it } from 'vitest'
import { gatherRequests } from '../../../src/engines/pushdown/gatherRequests.ts'

const limits = {
  keyOf: (request: string) => request[0]!,
  sizeOf: (request: string) => request.length,
  most: 6,
}

it('answers requests of one moment together, those of one kind and up to a size', async () => {
  const groups: (readonly string[])[] = []
  const ask = gatherRequests((requests: readonly string[]) => {
    groups.push(requests)
    return Promise.resolve(requests.map((request) => request.toUpperCase()))
  }, limits)
  const names = ['aa', 'b', 'ab', 'ac', 'ad', 'bb']
  expect(await Promise.all(names.map(ask))).toEqual(['AA', 'B', 'AB', 'AC', 'AD', 'BB'])
  expect(groups).toEqual([['aa', 'ab', 'ac'], ['b', 'bb'], ['ad']])
  expect(await ask('later')).toBe('LATER')
})

it('makes the requests of a statement that fails alone', async () => {
  const ask = gatherRequests((requests: readonly string[]) => {
    if (requests.includes('ab')) throw new Error('division by zero')
    return Promise.resolve(requests)
  }, limits)
  const found = await Promise.allSettled(['aa', 'ab', 'ac'].map(ask))
  expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(found[1]).toMatchObject({ reason: new Error('division by zero') })
})
