import { expect, test } from 'vitest'
import { likelyShape } from '../../../src/system/csvBytes/likelyShape.ts'

test.each([
  ['a,b\n1,2\n', ',', 2],
  ['\ufeffid;größe;c\r\n', ';', 3],
  ['a\tb\r1', '\t', 2],
  ['a|b|c,d\n', '|', 3],
  ['"a,b","c;d",e\n1', ',', 3],
  ['alone\n', ',', 1],
])('%j is delimited by %j into %i columns', (text, delimiter, columns) => {
  expect(likelyShape(Buffer.from(text))).toEqual({ delimiter, quote: '"', columns })
})

test.each(['', 'no end', '\na,b\n', 'a\0,b\n'])('%j shows no shape', (text) => {
  expect(likelyShape(Buffer.from(text))).toBeNull()
})

test.each([
  ['gzip', '1f8b0800000000000003'],
  ['zstd', '28b52ffd2400'],
  ['Latin-1', '61e92c62'],
])('%s shows none', (_, hex) => {
  expect(likelyShape(Buffer.from(`${hex}0a`, 'hex'))).toBeNull()
})
