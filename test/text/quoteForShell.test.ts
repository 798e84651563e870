import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quoteForShell } from '../../src/text/quoteForShell.ts'

test.each([
  ['price=string', 'price=string'],
  ['-', '-'],
  ['#N/A,-', '"#N/A,-"'],
  ['unit price=float', '"unit price=float"'],
  ['a$b=float', "'a$b=float'"],
  ['', '""'],
  ["it's", `"it's"`],
  ["it's $(id)", `'it'\\''s $(id)'`],
])('%j is written as %s', (text, quoted) => {
  expect(quoteForShell(text)).toBe(quoted)
})

test('a shell reads the text and runs nothing of it', () => {
  const texts = ['a b', "it's `id` $(id) $HOME", '"; id; "', '!!', '\\', '* ~ # & | > <', 'a\nb', "'", '']
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${texts.map(quoteForShell).join(' ')}`])
  expect(read.toString().split('\0').slice(0, -1)).toEqual(texts)
})
