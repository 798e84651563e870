import { expect, test } from 'vitest'
import { isHidden, isHiddenBelow } from '../../../src/artifacts/metadata/isHidden.ts'

test.each([
  ['dt=2021-07-11/_SUCCESS', true],
  ['_temporary/0/part-0.csv', true],
  ['dt=2021-07-11/.part-0.csv.crc', true],
  ['dt=2021-07-11/part_0.csv', false],
])('%s', (path, hidden) => {
  expect(isHidden(path)).toBe(hidden)
})

test.each([
  ['_lake/', '_lake/x.csv', false],
  ['_lake/', '_lake/_x.csv', true],
  ['_lake/_x', '_lake/_x_2021.csv', false],
  ['_lake/_x', '_lake/_xy/_SUCCESS', true],
  ['', '_x.csv', true],
])('below the prefix "%s": %s', (prefix, key, hidden) => {
  expect(isHiddenBelow(prefix, key)).toBe(hidden)
})
