import { expect, test } from 'vitest'
import { formatValue } from '../../../reporters/format/formatValue.ts'

test.each([
  [261.3, '261.3'],
  [NaN, 'NaN'],
  [2n ** 64n, '18446744073709551616'],
  [null, 'NULL'],
  ['NULL', '"NULL"'],
  ['', '""'],
  [true, 'true'],
  ['a"b\n', '"a\\"b\\n"'],
  ['\u202e\u001b', '"\\u202e\\u001b"'],
  [{ min: 1, max: Infinity, n: 1n }, '{"min":1,"max":"Infinity","n":"1"}'],
  [['a', null], '["a",null]'],
  [undefined, 'null'],
])('%s is shown as %s', (value, text) => {
  expect(formatValue(value)).toBe(text)
})
