import { expect, it } from 'vitest'
import { defineSuite } from '../../../../src/suite/defineSuite.ts'
import {
  expectColumnValuesToBeOfType,
  expectTableRowCountToEqual,
} from '../../../../src/expectations/index.ts'
import { validate } from '../../../../src/validate/validate.ts'
import { csvFile } from './csvBytes.ts'

it.each([
  ["DuckDB's reader", 'n\n3\n7\n'],
  ['the careful reader', 'n\n3\n7 \n"7" \n'],
  ['a late value', `n\n${'\n'.repeat(600)}3\n7\n`],
])('arithmetic with fractions is exact on integers of %s', async (_reader, text) => {
  const suite = defineSuite({
    name: 'exact',
    expectations: [expectTableRowCountToEqual({ value: 1, where: 'n * 0.1 = 0.3' })],
  })
  const { results } = await validate({ sample: csvFile(text), suite })
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass'])
})

it.each([
  ["DuckDB's reader", 'b\n true\nFALSE\n'],
  ['the careful reader', 'b\n true\n"FALSE" \n'],
  ['a late value', `b\n${'true\n'.repeat(600)}FALSE\t\n`],
])('blanks around booleans of %s are not part of them', async (_reader, text) => {
  const suite = defineSuite({
    name: 'booleans',
    expectations: [
      expectColumnValuesToBeOfType({ column: 'b', type_: 'boolean' }),
      expectTableRowCountToEqual({ value: 1, where: 'NOT b' }),
    ],
  })
  const { results } = await validate({ sample: csvFile(text), suite })
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass'])
})
