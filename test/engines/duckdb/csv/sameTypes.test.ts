import { expect, it } from 'vitest'
import { defineSuite } from '../../../../src/suite/defineSuite.ts'
import {
  expectColumnValuesToBeOfType,
  expectTableRowCountToEqual,
  expressionIsTrue,
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
  ["DuckDB's reader", 'x\n0.12345678901234567890\n1\n', {}],
  ['the careful reader', 'x\n0.12345678901234567890\n"1" \n', {}],
  ['a late value', `x\n${'0.5\n'.repeat(600)}0.12345678901234567890\n1\n`, {}],
  ['a file with decimal commas', 'x;y\n0,12345678901234567890;1\n1;2\n', { decimal: ',' as const }],
])('fractions of %s with more digits than a float64 are exact decimals', async (_reader, text, csv) => {
  const suite = defineSuite({
    name: 'exact',
    expectations: [expectTableRowCountToEqual({ value: 1, where: 'x - 0.1 = 0.0234567890123456789' })],
  })
  const { results, warnings } = await validate({ sample: csvFile(text), suite, ...csv })
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass'])
  expect(warnings.filter((warning) => warning.includes('float64'))).toEqual([])
})

it('fractions of more than 38 digits are reported', async () => {
  const suite = defineSuite({ name: 'long', expectations: [expectTableRowCountToEqual({ value: 2 })] })
  const { warnings } = await validate({ sample: csvFile(`x\n1.${'1'.repeat(38)}\n0.5\n`), suite })
  expect(warnings).toEqual([
    'sample: column "x" is read as float64, and 1 value has more digits or a larger exponent than that keeps. To compare them as they are written, pass --types x=string.',
  ])
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

it('sums of declared decimals are exact', async () => {
  const text = `a,b,t\n${'0.1,0.20,0.3\n'.repeat(3)}100,0.01,100.01\n`
  const suite = defineSuite({
    name: 'sums',
    types: { a: 'decimal', b: 'decimal', t: 'decimal' },
    expectations: [expressionIsTrue({ expression: 'a + b = t' })],
  })
  const { results } = await validate({ sample: csvFile(text), suite })
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass'])
})
