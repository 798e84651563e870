import { expect, test } from 'vitest'
import { examples } from '../../../reporters/terminal/examples.ts'
import { failed } from '../sampleReport.ts'

test('values are shown under a failure only: a check that tolerates some has examples and passes', () => {
  expect(examples(failed, 1)).toEqual(['row 17: 261.3', '… and 2 more'])
  expect(examples({ ...failed, status: 'pass' }, 1)).toEqual([])
})
