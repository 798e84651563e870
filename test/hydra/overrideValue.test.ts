import { expect, test } from 'vitest'
import { overrideValue } from '../../src/hydra/overrideValue.ts'
import { UsageError } from '../../src/errors/usageError.ts'

test.each<[text: string, value: unknown]>([
  ['0.05', 0.05],
  ['1e-3', 0.001],
  ['-1', -1],
  ['1_000', 1000],
  ['.5', 0.5],
  ['inf', Infinity],
  ['-inf', -Infinity],
  ['nan', NaN],
  ['null', null],
  ['True', true],
  ['false', false],
  ['', ''],
  ['v3', 'v3'],
  ['songs.csv:latest', 'songs.csv:latest'],
  ['s3://bucket/data/', 's3://bucket/data/'],
  ["'download,preprocess'", 'download,preprocess'],
  ['"a \\"b\\""', 'a "b"'],
  ["'1'", '1'],
  ['[]', []],
  ['[a, 1,true]', ['a', 1, true]],
  ["['a,b', [c]]", ['a,b', ['c']]],
  ['{a:1,b: [x]}', { a: 1, b: ['x'] }],
  ['{}', {}],
  ['${data.ks_alpha}', '${data.ks_alpha}'],
  ['${oc.env:HOME,/tmp}', '${oc.env:HOME,/tmp}'],
  ['[${a.b},c]', ['${a.b}', 'c']],
  ['{__proto__: 1}', Object.fromEntries([['__proto__', 1]])],
])('%s', (text, value) => {
  expect(overrideValue(text)).toEqual(value)
})

test.each([
  ['0.05,0.01', '0.05,0.01: several values with commas between them are a sweep'],
  ['[a', '[a: expected ] at position 3'],
  ['[a]b', '[a]b: expected the end at position 4'],
  ['{a}', '{a}: expected key: value at position 3'],
])('%s is refused', (text, message) => {
  expect(() => overrideValue(text)).toThrow(UsageError)
  expect(() => overrideValue(text)).toThrow(message)
})
