import { expect, it } from 'vitest'
import { trinoRegex } from '../../../../src/engines/pushdown/trino/trinoRegex.ts'

it.each([
  ['a$', String.raw`a\z`],
  [String.raw`a\$`, String.raw`a\$`],
  ['(?m)a$', '(?m)a$'],
  ['[[:alpha:]$]', '[A-Za-z$]'],
  ['[^]a]', String.raw`[^\]a]`],
  ['[a&&b[]', String.raw`[a\&\&b\[]`],
  [String.raw`[\]\d]`, String.raw`[\]\d]`],
  ['(?P<x>a)', '(?<x>a)'],
])('%s is %s', (pattern, translated) => {
  expect(trinoRegex(pattern, 'part')).toBe(translated)
})

it('matches the whole text under its flags', () => {
  expect(trinoRegex('(?i)a|b', 'whole')).toBe(String.raw`(?i)\A(?:a|b)\z`)
})

it('refuses what Trino has no word for', () => {
  expect(() => trinoRegex('(?U)a+', 'part')).toThrow('Trino has no ungreedy patterns')
})
