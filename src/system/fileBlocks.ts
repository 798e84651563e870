import { open } from 'node:fs/promises'

const blockBytes = 1 << 20

/**
 * The bytes of a file in blocks, each of which holds until the next is read. Two buffers take turns: a new one for
 * each block costs more than to read it.
 */
export async function* fileBlocks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    let [block, spare] = [Buffer.allocUnsafeSlow(blockBytes), Buffer.allocUnsafeSlow(blockBytes)]
    let reading = file.read(block, 0, blockBytes)
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      reading = file.read(spare, 0, blockBytes)
      // Whoever stops early does not hear of it.
      reading.catch(() => undefined)
      yield block.subarray(0, bytesRead)
      ;[block, spare] = [spare, block]
    }
  } finally {
    await file.close()
  }
}
