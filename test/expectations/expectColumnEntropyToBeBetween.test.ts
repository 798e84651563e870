import { expect, it } from 'vitest'
import { expectColumnEntropyToBeBetween } from '../../src/expectations/expectColumnEntropyToBeBetween.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges } from './judges.ts'

const entropy = (params: object) => expectColumnEntropyToBeBetween({ column: 'a', ...params })

judges(entropy, [
  {
    name: 'of four classes that are equally common: ln 4',
    params: { minValue: 1.38, maxValue: 1.39 },
    sample: csv('w', 'x', 'y', 'z', ''),
    status: 'pass',
    message: 'the entropy 1.38629 is inside [1.38, 1.39]',
  },
  {
    name: 'of one class',
    params: { minValue: 0.1 },
    sample: csv(7, 7, 7),
    status: 'fail',
    message: 'the entropy 0 is outside [0.1, ∞]',
  },
  {
    name: 'of no values',
    params: { minValue: 0 },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values, so no entropy',
  },
])

it('of a quarter and three quarters is ln 4 - 3/4 ln 3', async () => {
  const { observed } = await resultOf(entropy({ minValue: 0 }), { sample: csv(1, 2, 2, 2) })
  expect(observed).toBeCloseTo(Math.log(4) - 0.75 * Math.log(3), 14)
})
