import { expect, test } from 'vitest'
import { parseSelector } from '../../../src/artifacts/metadata/selector.ts'

test.each([
  ['latest', 'latest', 0],
  ['latest~2', 'latest', 2],
  ['previous', 'latest', 1],
  ['previous~1', 'latest', 2],
  ['v3', 'v3', 0],
  ['v3~1', 'v3', 1],
  ['in review', 'in review', 0],
])('%s is %s, %i back', (text, of, back) => {
  expect(parseSelector(text)).toEqual({ of, back })
})

test.each([
  '',
  '~1',
  'latest~',
  'latest~x',
  'latest~1~1',
  'a:b',
  'a@b',
  'a/b',
  'a\\b',
  'a\nb',
  'v3~1000000000',
])('%j is none', (text) => {
  expect(parseSelector(text)).toBeNull()
})
