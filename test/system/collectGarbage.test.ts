import { expect, it } from 'vitest'
import { collectGarbage } from '../../src/system/collectGarbage.ts'

const half = 2 ** 27

const arrayBytes = (): number => process.memoryUsage().arrayBuffers

it('frees typed arrays that nobody uses if the next ones would take too much', async () => {
  const before = arrayBytes()
  allocate()
  expect(arrayBytes()).toBeGreaterThanOrEqual(before + half)
  collectGarbage(half, before + half)
  // V8 gives the memory back in another thread.
  await expect.poll(arrayBytes).toBeLessThan(before + half)
})

it('does nothing while there is room', () => {
  const held = allocate()
  const before = arrayBytes()
  allocate()
  collectGarbage(half, Infinity)
  expect(arrayBytes()).toBeGreaterThanOrEqual(before + half)
  expect(held.byteLength).toBe(half)
})

function allocate(): Uint8Array {
  return new Uint8Array(half)
}
