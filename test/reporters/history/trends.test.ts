import { expect, test } from 'vitest'
import { trends } from '../../../reporters/history/trends.ts'
import { describeTrend } from '../../../reporters/history/describeTrend.ts'
import { failed, result, sampleReport, tested } from '../sampleReport.ts'

test('a check is followed by its id through all runs', () => {
  const runs = [
    sampleReport([result({ id: 'old' }), tested({ id: 'ks' })]),
    sampleReport([tested({ id: 'ks', status: 'fail' }), { ...failed, id: 'range' }]),
  ]
  const [old, ks, range] = trends(runs)
  expect(old).toMatchObject({ kinds: ['pass', null], values: [null, null] })
  expect(ks).toMatchObject({ kinds: ['pass', 'failure'], measure: 'D', values: [0.0271234, 0.0271234] })
  expect(ks?.result.status).toBe('fail')
  expect(range).toMatchObject({ kinds: [null, 'failure'], measure: 'unexpected', values: [null, 0.0003] })
})

test('numbers that are none have no place in a trend', () => {
  const runs = [NaN, Infinity, '7', 7].map((observed) => sampleReport([result({ observed })]))
  expect(trends(runs)[0]?.values).toEqual([null, null, null, 7])
})

test('a trend is told in words', () => {
  const times = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z']
  expect(describeTrend(['pass', 'failure', 'failure'], times)).toBe(
    'failed in the last 2 of 3 runs, since 2026-11-02',
  )
  expect(describeTrend(['pass', 'pass', 'failure'], times)).toBe('failed in the newest of 3 runs')
  expect(describeTrend(['failure', 'pass', 'failure'], times)).toBe(
    'failed in the newest of 3 runs, 2 times in all',
  )
  expect(describeTrend(['warning', 'warning', 'warning'], times)).toBe('warned in all 3 runs')
  expect(describeTrend([null, 'pass', 'pass'], times)).toBe(
    'passed in the last 2 of 3 runs, since 2026-11-02',
  )
  expect(describeTrend(['pass', 'pass', null], times)).toBe('is not in the newest of 3 runs')
})
