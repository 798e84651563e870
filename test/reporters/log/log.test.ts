import { expect, test } from 'vitest'
import { log } from '../../../reporters/log/log.ts'
import { everyKind, input, sampleReport, tested } from '../sampleReport.ts'

test('has one line a check, and the verdict last, as Python would log them', () => {
  const report = sampleReport([...everyKind, tested()], {
    warnings: ['same file'],
    inputs: { reference: input({ ref: 'a.csv' }), sample: input() },
  })
  expect(log(report)).toBe(
    [
      'touchstone - 2026-11-21 11:31:01,123 - INFO - check_data - checking 2019-07.csv against a.csv',
      'touchstone - 2026-11-21 11:31:01,123 - WARNING - check_data - same file',
      'touchstone - 2026-11-21 11:31:01,535 - INFO - check_data - SUCCESS: tempo: is there',
      'touchstone - 2026-11-21 11:31:01,535 - ERROR - check_data - FAIL: tempo: 3 of 10,000 values are outside [50, 250]',
      'touchstone - 2026-11-21 11:31:01,535 - WARNING - check_data - WARNING: genre: missing rate 0.02%',
      'touchstone - 2026-11-21 11:31:01,535 - WARNING - check_data - WARNING: genre: 3 rare classes',
      'touchstone - 2026-11-21 11:31:01,535 - ERROR - check_data - ERROR: energy: there is no column energy',
      'touchstone - 2026-11-21 11:31:01,535 - INFO - check_data - SKIP: pickup: time moves on',
      'touchstone - 2026-11-21 11:31:01,535 - INFO - check_data - SUCCESS: tempo: distribution moved: KS D 0.027, widest at 142 (p 0.00144)',
      'touchstone - 2026-11-21 11:31:01,535 - ERROR - check_data - FAIL: 1 of 7 checks failed',
      '',
    ].join('\n'),
  )
})
