import { expect, test } from 'vitest'
import { sparkline, stripPaths } from '../../../reporters/html/trendPaths.ts'

test('the graver an outcome, the higher its bar; a run without the check leaves a gap', () => {
  expect(stripPaths(['pass', null, 'failure', 'pass'])).toEqual([
    { kind: 'pass', d: 'M1 10h5v5h-5zM25 10h5v5h-5z' },
    { kind: 'failure', d: 'M17 1h5v14h-5z' },
  ])
})

test('a line joins values, and breaks where one is missing', () => {
  expect(sparkline([0, 1, null, 0.5])).toEqual({ d: 'M3.5 19L11.5 3M27.5 11', last: [27.5, 11] })
  expect(sparkline([2, 2])).toEqual({ d: 'M3.5 11L11.5 11', last: [11.5, 11] })
  expect(sparkline([1, null])).toEqual({ d: 'M3.5 11', last: null })
  expect(sparkline([null])).toEqual({ d: '', last: null })
})
