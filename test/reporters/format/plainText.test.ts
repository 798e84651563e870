import { expect, test } from 'vitest'
import { plainText } from '../../../reporters/format/plainText.ts'
import { hostile } from '../hostileReport.ts'

test.each([
  ['a b – é 日本 👩‍👩‍👧', 'a b – é 日本 👩‍👩‍👧'],
  ['one\r\ntwo\t', 'one\\r\\ntwo\\t'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\u0000\u007f\u009b', '\\u0000\\u007f\\u009b'],
  ['a\u202eb\u2066c\u200fd\u061ce', 'a\\u202eb\\u2066c\\u200fd\\u061ce'],
  ['a\u200bb\ufeff\u2028', 'a\\u200bb\\ufeff\\u2028'],
  ['a\ud800b\udfff', 'a\\ud800b\\udfff'],
  ['\ufffe\uffff', '\\ufffe\\uffff'],
  ['::error::x', ': :error::x'],
  ['  ::error::x', '  : :error::x'],
  ['std::string', 'std::string'],
  ['a ##[error]b ###[error] ##vso[task.x]', 'a # #[error]b ## #[error] # #vso[task.x]'],
  ['## heading', '## heading'],
])('%j is printed as %j', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test.each(Object.entries(hostile))('%s text is safe, and safe again', (_name, text) => {
  const plain = plainText(text)
  expect(plain).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
  expect(plain).not.toMatch(/^\s*::|##\w*\[/)
  expect(plainText(plain)).toBe(plain)
})
