import { expect, test } from 'vitest'
import { verdictLine } from '../../../reporters/terminal/verdictLine.ts'
import { painter } from '../../../reporters/terminal/painter.ts'
import type { Report, Result } from '../../../src/core/report.ts'
import { result, sampleReport } from '../sampleReport.ts'

const pass = result()
const fail = result({ status: 'fail' })
const warning = result({ status: 'fail', severity: 'warning' })
const error = result({ status: 'error' })
const skip = result({ status: 'skip' })

test.each<[string, readonly Result[], Partial<Report>]>([
  ['PASS  1 check passed in 0.4 s', [pass], {}],
  [
    'PASS  2 checks passed (2 warnings, 1 skipped) in 0.4 s',
    [pass, pass, warning, skip],
    { warnings: ['w'] },
  ],
  ['FAIL  1 of 3 checks failed (1 error) in 0.4 s', [pass, fail, error], {}],
  ['FAIL  1 warning, where none is allowed in 0.4 s', [pass, warning], { status: 'fail' }],
  [
    'FAIL  3 warnings, where none is allowed (1 skipped) in 0.4 s',
    [pass, warning, warning, skip],
    { status: 'fail', warnings: ['w'] },
  ],
  ['PASS  1 check passed (1 failed) in 0.4 s', [pass, fail], { status: 'pass' }],
  ['ERROR  1 of 2 checks could not run in 0.4 s', [pass, error], {}],
  ['ERROR  no check ran in 0.4 s', [], {}],
  ['ERROR  no check ran (2 skipped) in 0.4 s', [skip, skip], {}],
  ['ERROR  no check ran (1 warning) in 0.4 s', [pass], { status: 'error', warnings: ['w'] }],
  [
    'ERROR  no check had values to look at (1 skipped) in 0.4 s',
    [{ ...pass, vacuous: true }, skip],
    { status: 'error' },
  ],
  ['PASS  1,234 checks passed in 2 min 5 s', Array<Result>(1234).fill(pass), { durationMs: 125_000 }],
])('%s', (text, results, part) => {
  expect(verdictLine(sampleReport(results, part), painter(false))).toBe(text)
})
