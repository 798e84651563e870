import { expect, test } from 'vitest'
import { fc } from '../../../fastCheck.ts'
import { paddedNumbers } from '../../../../src/engines/duckdb/csv/paddedNumbers.ts'

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

/** Whether anything was told, once all bytes came through unchanged. */
async function tells(delimiter: string, ...texts: string[]): Promise<boolean> {
  let told = false
  let through = ''
  for await (const chunk of paddedNumbers(chunks(...texts), delimiter, () => (told = true)))
    through += Buffer.from(chunk).toString()
  expect(through).toBe(texts.join(''))
  return told
}

test.each([
  [',', '01'],
  [',', 'a,b\n1,01234\n2,3\n'],
  [',', 'a,b\r1, 00 ,3\r'],
  [',', 'a,b\n"007",3\n'],
  ['\t', 'a\tb\n1\t07\t2'],
  ['::', 'a::b\n1::07::2'],
  [':', 'a:b\n1:07'],
  ['-', '2020-01-01'],
])('with the delimiter %j, %j is reported, wherever a chunk ends', async (delimiter, text) => {
  expect(await tells(delimiter, text)).toBe(true)
  for (let at = 0; at <= text.length; at++)
    expect(await tells(delimiter, text.slice(0, at), '', text.slice(at))).toBe(true)
})

test.each([
  '',
  '0',
  'a,b\n0,0.5,-01,+01,100,0\n',
  '2020-01-01 00:30:00,05/06/2020,00:15',
  'a01,01a,v0.01,é01',
  '0x01,01e2,1_01',
])('%j is not', async (text) => {
  for (let at = 0; at <= text.length; at++)
    expect(await tells(',', text.slice(0, at), text.slice(at))).toBe(false)
})

test('finds what a pattern finds, wherever the bytes lie in memory', async () => {
  const padded = /(?<![\w.+\-/:])0\d+(?![\w.+\-/:])/
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('0012.,\n"; -:/_a|')),
    maxLength: 200,
    size: 'max',
  })
  await fc.assert(
    fc.asyncProperty(text, fc.nat(7), async (cells, shift) => {
      async function* shifted(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.from('x'.repeat(shift) + cells).subarray(shift))
      }
      let told = false
      for await (const chunk of paddedNumbers(shifted(), ',', () => (told = true)))
        expect(Buffer.from(chunk).toString()).toBe(cells)
      expect(told).toBe(padded.test(cells))
    }),
  )
})

test.each([0, 15, 65_535, 65_536, 200_000])('finds one behind %i bytes', async (size) => {
  const others = '0,10,0.5,a01\n'.repeat(size / 10).slice(0, size)
  expect(await tells(',', others)).toBe(false)
  expect(await tells(',', `${others}\n01\n${others}`)).toBe(true)
})
