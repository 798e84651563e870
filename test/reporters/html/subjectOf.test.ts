import { expect, it } from 'vitest'
import { subjectOf } from '../../../reporters/html/subjectOf.ts'
import { input, sampleReport } from '../sampleReport.ts'

const [sample, reference] = [input({ ref: 's3://b/new/2.csv' }), input({ ref: 'old/' })]
const suite = { name: 'songs', file: null }

it('names the data and the suite by the last part of where they are', () => {
  expect(subjectOf(sampleReport([], { inputs: { reference: null, sample } }))).toBe('2.csv by songs')
  expect(subjectOf(sampleReport([], { suite, inputs: { reference, sample } }))).toBe('2.csv against old/')
})
