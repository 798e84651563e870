import { asText } from '../sql/cell.ts'
import { columnOf } from '../columns/columnOf.ts'
import { plainNumbers } from './kinds/comparableNumbers.ts'
import { ksResult } from './results/ksResult.ts'
import { numberTest } from './kinds/numberTest.ts'
import { call } from '../sql/ast.ts'

/**
 * The Kolmogorov-Smirnov test of how long texts are, in characters; for names, keys and free text, in which hardly one
 * occurs twice. As lengths are often the same, it raises fewer false alarms than it may.
 */
export const textLength = numberTest({
  name: 'text_length',
  takes: ({ type }) => type === 'string',
  numbersOf: (tables, name) => ({
    reference: call('length', asText(columnOf(tables, 'reference', name))),
    sample: call('length', asText(columnOf(tables, 'sample', name))),
    ...plainNumbers,
  }),
  compute: (numbers) => ({ ...ksResult(numbers), happened: 'lengths of texts moved' }),
})
