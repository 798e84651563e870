import { expect, test } from 'vitest'
import { shellQuoted } from '../../src/text/shellQuoted.ts'

test.each([
  ['price=string', 'price=string'],
  ['-', '-'],
  ['#N/A,-', '"#N/A,-"'],
  ['unit price=float', '"unit price=float"'],
  ['a$b=float', "'a$b=float'"],
])('%j is written as %s', (text, quoted) => {
  expect(shellQuoted(text)).toBe(quoted)
})
