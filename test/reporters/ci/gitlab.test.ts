import { expect, test } from 'vitest'
import { gitlab } from '../../../reporters/ci/gitlab.ts'
import { everyKind, sampleReport } from '../sampleReport.ts'

test('is a list of problems, each under a name that lasts', () => {
  const found = JSON.parse(gitlab(sampleReport(everyKind))) as { severity: string; fingerprint: string }[]
  expect(found[0]).toEqual({
    description: 'tempo: 3 of 10,000 values are outside [50, 250]',
    check_name: 'expect_column_values_to_be_between',
    // printf r1 | sha256sum
    fingerprint: '82f3e9c695dc6b8d1b11818d5701919e286de8d47f7c3eb3100c485f79e57828',
    severity: 'critical',
    location: { path: 'songs.yaml', lines: { begin: 7 } },
  })
  expect(found.map(({ severity }) => severity)).toEqual(['critical', 'blocker', 'minor', 'info'])
  expect(JSON.parse(gitlab(sampleReport([])))).toEqual([])
})
