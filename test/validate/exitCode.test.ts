import { expect, it } from 'vitest'
import { exitCode } from '../../src/validate/exitCode.ts'
import { result, sampleReport, unchecked } from '../reporters/sampleReport.ts'

const [passed, failed, errored, skipped] = (['pass', 'fail', 'error', 'skip'] as const).map((status) =>
  result({ status }),
) as [typeof unchecked, typeof unchecked, typeof unchecked, typeof unchecked]
const allowed = { ...unchecked, severity: 'warning' as const }

it.each([
  ['passed', [passed], 0],
  ['failed', [passed, failed], 1],
  ['failed beside errors and unchecked ones', [failed, errored, unchecked], 1],
  ['errored', [passed, errored], 3],
  ['unchecked', [passed, unchecked], 3],
  ['unchecked as a whole', [unchecked], 3],
  ['unchecked, which is allowed', [passed, allowed], 0],
  ['unchecked as a whole, which is allowed', [allowed], 2],
  ['skipped', [skipped], 2],
  ['none', [], 2],
])('checks that %s', (_, results, code) => {
  expect(exitCode(sampleReport(results), 'error')).toBe(code)
})

it('never fails a run that is to pass whatever is found, unless nothing was checked', () => {
  expect(exitCode(sampleReport([failed, unchecked]), 'never')).toBe(0)
  expect(exitCode(sampleReport([skipped]), 'never')).toBe(2)
})
