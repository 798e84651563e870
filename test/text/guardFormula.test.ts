import { expect, test } from 'vitest'
import { guardFormula } from '../../src/text/guardFormula.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\tx', "'\tx"],
  [' \tx', "' \tx"],
  ['  =1', "'  =1"],
  ['"=1', '\'"=1'],
  ['＝1', "'＝1"],
  ['a;=1', "a;'=1"],
  ['a\n=1', "a\n'=1"],
  ['a;b', 'a;b'],
  ['a-b = c', 'a-b = c'],
  ['', ''],
])('%j is written as %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded)
})
