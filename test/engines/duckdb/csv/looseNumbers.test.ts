import { expect, test } from 'vitest'
import { looseNumbers } from '../../../../src/engines/duckdb/csv/looseNumbers.ts'

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

/** Whether anything was told, once all bytes came through unchanged. */
async function tells(...texts: string[]): Promise<boolean> {
  let told = false
  let through = ''
  for await (const chunk of looseNumbers(chunks(...texts), () => (told = true)))
    through += Buffer.from(chunk).toString()
  expect(through).toBe(texts.join(''))
  return told
}

test.each([
  '1_000',
  '1e1_0',
  '+-1',
  ' +-.5',
  'nan(1)',
  '-NAN(ind)',
  '\v1',
  '1\v',
  'zone 1_2',
  '1e-400',
  '2.5E-0330',
])('%j is reported, wherever a chunk ends', async (text) => {
  expect(await tells(`a,b\n1,${text}\n`)).toBe(true)
  for (let at = 1; at < text.length; at++) expect(await tells(text.slice(0, at), text.slice(at))).toBe(true)
  expect(await tells(text, '', ',1')).toBe(true)
})

test.each([
  '',
  '1,-1,+1,1e+5,1e-5,1e-99,1e400,9e-042',
  'a_b,_1,x(1),(1)',
  '2020-01-01 00:00:00+02',
  '- +,+ -',
  'naïve',
])('%j is not', async (text) => {
  expect(await tells(text)).toBe(false)
  expect(await tells('', text, '')).toBe(false)
})
