import { expect, test } from 'vitest'
import { header } from '../../../reporters/terminal/header.ts'
import { input, sampleReport } from '../sampleReport.ts'

test('what is not known is left out, and a long reference moves no other', () => {
  const long = `s3://bucket/${'x'.repeat(60)}`
  const inputs = { reference: input({ ref: long, digest: null }), sample: input() }
  expect(header(sampleReport([], { inputs }))).toEqual([
    `reference  ${long}   10,000 rows · 1 column`,
    `sample     2019-07.csv${' '.repeat(29)}   10,000 rows · 1 column · sha256 11ab07…`,
  ])
})

test('a family of no tests says nothing', () => {
  const family = { alpha: 0.05, correction: 'bonferroni', size: 0, adjustedAlpha: null }
  expect(header(sampleReport([], { family }))).toEqual(header(sampleReport([])))
})
