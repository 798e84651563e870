import { expect, it } from 'vitest'
import { clock } from '../../src/system/clock.ts'

it('tells the moment that SOURCE_DATE_EPOCH names, always', () => {
  const now = clock({ SOURCE_DATE_EPOCH: '1700000000' })
  expect(now().toISOString()).toBe('2023-11-14T22:13:20.000Z')
  expect(now()).toEqual(now())
})

it.each([undefined, ''])('tells the time of day where it is %j', (given) => {
  const before = Date.now()
  expect(clock({ SOURCE_DATE_EPOCH: given })().getTime()).toBeGreaterThanOrEqual(before)
})

it.each(['yesterday', '-1', '1.5', '99999999999999'])('refuses %s', (given) => {
  expect(() => clock({ SOURCE_DATE_EPOCH: given })).toThrow(
    `SOURCE_DATE_EPOCH is a number of seconds since 1970, not "${given}"`,
  )
})
