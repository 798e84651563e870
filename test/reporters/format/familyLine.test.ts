import { expect, it } from 'vitest'
import { familyLine } from '../../../reporters/format/familyLine.ts'

it('is the level, the correction, the number of tests, and the units', () => {
  const family = { alpha: 0.05, correction: 'bonferroni', size: 21, adjustedAlpha: 0.05 / 21 }
  expect(familyLine(family)).toBe('α 0.05, bonferroni over 21 tests, α′ 0.00238')
  const units = { reference: 30, sample: 1 }
  expect(familyLine({ alpha: 0.05, correction: 'max-t', size: 1, adjustedAlpha: null, units })).toBe(
    'α 0.05, max-t over 1 test, 1 unit against 30, if units are exchangeable',
  )
})
