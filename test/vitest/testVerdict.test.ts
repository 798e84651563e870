import { expect, it } from 'vitest'
import type { Result } from '../../src/core/report.ts'
import { testVerdict } from '../../src/vitest/testVerdict.ts'

const result = (
  column: string,
  status: Result['status'],
  severity: Result['severity'] = 'error',
): Result => ({
  id: column,
  expectation: 'x',
  column,
  params: {},
  status,
  severity,
  message: `${status}\u001b`,
  ...(status === 'fail' && {
    unexpected: { count: 1, total: 2, fraction: 0.5, examples: [{ row: 7, value: 'v' }] },
  }),
})

it.each([
  [[result('a', 'pass')], { state: 'pass', message: '', warnings: [] }],
  [[result('a', 'fail')], { state: 'fail', message: 'fail\\u001b\n  row 7: "v"', warnings: [] }],
  [[result('a', 'error', 'warning')], { state: 'fail', message: 'error\\u001b', warnings: [] }],
  [[result('a', 'fail', 'warning')], { state: 'pass', message: '', warnings: ['a: fail\\u001b'] }],
  [[result('a', 'unchecked')], { state: 'fail', message: 'unchecked\\u001b', warnings: [] }],
  [
    [result('a', 'unchecked', 'warning'), result('b', 'pass')],
    { state: 'pass', message: '', warnings: ['a: unchecked\\u001b'] },
  ],
  [[result('a', 'skip')], { state: 'skip', message: 'skip\\u001b', warnings: [] }],
  [
    [result('a', 'pass'), result('b', 'fail'), result('c', 'error'), result('d', 'fail', 'info')],
    {
      state: 'fail',
      message: 'b: fail\\u001b\n  row 7: "v"\nc: error\\u001b',
      warnings: ['d: fail\\u001b'],
    },
  ],
  [[result('a', 'skip'), result('b', 'pass')], { state: 'pass', message: 'a: skip\\u001b', warnings: [] }],
] as const)('%#: makes a test of results', (results, expected) => {
  expect(testVerdict(results, true)).toEqual(expected)
})

it('says what it is about where the name of the test does not', () => {
  expect(testVerdict([result('a', 'skip')]).message).toBe('a: skip\\u001b')
})
