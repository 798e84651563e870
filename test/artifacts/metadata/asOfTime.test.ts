import { expect, test } from 'vitest'
import { asOfTime } from '../../../src/artifacts/metadata/asOfTime.ts'
import { UsageError } from '../../../src/errors/usageError.ts'

test.each([
  ['2021-07-12', '2021-07-12T23:59:59.999Z'],
  ['2021-07-12T07:41', '2021-07-12T07:41:00.000Z'],
  ['2021-07-12T07:41:02', '2021-07-12T07:41:02.000Z'],
  ['2021-07-12T07:41:02.5+02:00', '2021-07-12T05:41:02.500Z'],
])('%s', (asOf, iso) => {
  expect(new Date(asOfTime(asOf)).toISOString()).toBe(iso)
})

test('without one, everything is seen', () => {
  expect(asOfTime(undefined)).toBe(Infinity)
})

test.each([
  '',
  'yesterday',
  '12.07.2021',
  '2021-07-32',
  '2021-07-12T25:00',
  '2021-07-12 and more',
  '20210712',
])('%j is refused', (asOf) => {
  expect(() => asOfTime(asOf)).toThrow(UsageError)
})
