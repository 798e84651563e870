import { expect, it } from 'vitest'
import { innerMarks } from '../../../../src/engines/duckdb/csv/innerMarks.ts'
import { inChunks } from './csvBytes.ts'

async function isReported(text: string, size: number): Promise<boolean> {
  let reported = false
  const read: Uint8Array[] = []
  for await (const chunk of innerMarks(inChunks(Buffer.from(text), size), () => (reported = true)))
    read.push(Buffer.from(chunk))
  expect(Buffer.concat(read).toString()).toBe(text)
  return reported
}

it.each<[text: string, reported: boolean]>([
  ['\ufeffa\n1\n', false],
  ['\ufeff\ufeffa\n1\n', false],
  ['a\nx\ufeff,1\n', false],
  ['a\n1\n\ufeffa\n', true],
  ['a\r1\r\ufeffa', true],
  ['a\r\n1\r\n\ufeffa', true],
])('%j: %s, in chunks of any size', async (text, reported) => {
  for (const size of [1, 2, 3, 4, 5, 100]) expect(await isReported(text, size)).toBe(reported)
})
