import { expect, it } from 'vitest'
import { defineSuite } from '../../../../src/suite/defineSuite.ts'
import { expectTableRowCountToEqual } from '../../../../src/expectations/index.ts'
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
