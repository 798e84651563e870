import { isUtf8 } from 'node:buffer'
import { expect, test } from 'vitest'
import { fc } from '../../../fastCheck.ts'
import { notUtf8 } from '../../../../src/engines/duckdb/csv/notUtf8.ts'
import { inChunks } from './csvBytes.ts'

async function tells(bytes: Uint8Array, size: number): Promise<boolean> {
  let told = false
  const through: Uint8Array[] = []
  for await (const chunk of notUtf8(inChunks(bytes, size), () => (told = true))) through.push(chunk)
  expect(Buffer.compare(Buffer.concat(through), bytes)).toBe(0)
  return told
}

test.each(['', 'a,b', 'naïve 漢字 😀', '\ufeffa', '😀'])(
  '%j is UTF-8, in chunks of any size',
  async (text) => {
    for (const size of [1, 2, 3, 4, 5, 100]) expect(await tells(Buffer.from(text), size)).toBe(false)
  },
)

test.each(['e9', '61e90a62', 'e6bc', '80808080', 'f09f98', 'c3c3', 'eda080', 'c080'])(
  '%s is not',
  async (hex) => {
    for (const size of [1, 2, 3, 4, 100]) expect(await tells(Buffer.from(hex, 'hex'), size)).toBe(true)
  },
)

test('bytes of any kind are judged as if they came in one chunk', async () => {
  const text = fc.string({ unit: 'binary' }).map((it) => Buffer.from(it))
  const bytes = fc.array(fc.oneof(text, fc.uint8Array({ maxLength: 3 }))).map((parts) => Buffer.concat(parts))
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (all, size) => {
      expect(await tells(all, size)).toBe(!isUtf8(all))
    }),
  )
})
