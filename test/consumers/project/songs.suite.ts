import { defineDriftTest, defineSuite } from '@touchstone-data/touchstone/suite'

const same = defineDriftTest({
  name: 'same_count',
  of: 'numbers',
  compare: ({ reference, sample }) => ({ statistic: sample.length - reference.length, pValue: 1 }),
})

export default defineSuite<{ tempo: number; genre: string }>({
  name: 'songs',
  expectations: (expect) => [
    expect.expectColumnValuesToBeBetween({ column: 'tempo', minValue: 50, maxValue: 250 }),
    expect.expectColumnToMatchReference({ column: 'tempo', test: same }),
  ],
})
