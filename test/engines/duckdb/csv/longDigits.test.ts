import { describe, expect, it } from 'vitest'
import { longDigits } from '../../../../src/engines/duckdb/csv/longDigits.ts'
import { inChunks } from './csvBytes.ts'

async function found(text: string, size: number): Promise<boolean> {
  let told = false
  const bytes: Uint8Array[] = []
  for await (const chunk of longDigits(inChunks(Buffer.from(text), size), () => (told = true)))
    bytes.push(chunk)
  expect(Buffer.concat(bytes).toString()).toBe(text)
  return told
}

describe('longDigits', () => {
  it.each<[text: string, isLong: boolean]>([
    ['x\n0.123456789012345678\n', true],
    ['x,y\n1,123456789012345678\n', true],
    ['x\n12345678901.2345678', true],
    ['x\n-0.00000000012345678901234567000\n', false],
    ['x\n0.000000000123456789012345678901\n', true],
    ['x\n0.12345678901234567\n0.30000000000000004\n', false],
    ['x\n100000000000000000000000000\n', false],
    ['x\n1000000000000000000000001\n', true],
    ['when,what\n2024-01-01 10:00:00.123456,1234567890\n', false],
    [`${'a,1.5\n'.repeat(99)}b,1.2345678901234567891\n${'a,1.5\n'.repeat(99)}`, true],
  ])('%j: %j', async (text, isLong) => {
    for (const size of [1, 2, 7, 17, 18, 19, 1000])
      expect(await found(text, size), `chunks of ${size}`).toBe(isLong)
  })
})
