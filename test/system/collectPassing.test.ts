import { expect, it } from 'vitest'
import { collectPassing } from '../../src/system/collectPassing.ts'

const blockBytes = 2 ** 20
const blocks = 24

const arrayBytes = (): number => process.memoryUsage().arrayBuffers

it('frees blocks that were read and let go', async () => {
  const before = arrayBytes()
  const collect = collectPassing()
  for (let i = 0; i < blocks; i++) collect(read(blockBytes))
  await expect.poll(arrayBytes).toBeLessThan(before + (blocks * blockBytes) / 2)
})

it('keeps what is still in use', () => {
  const collect = collectPassing()
  const held = Array.from({ length: blocks }, (_, i) => {
    collect(blockBytes)
    return new Uint8Array(blockBytes).fill(i)
  })
  expect(held.map((block) => block.at(-1))).toEqual(held.map((_, i) => i))
})

function read(bytes: number): number {
  return new Uint8Array(bytes).length
}
