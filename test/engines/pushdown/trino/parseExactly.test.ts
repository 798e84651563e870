import { expect, it } from 'vitest'
import { parseExactly } from '../../../../src/engines/pushdown/trino/parseExactly.ts'

it('keeps integers past 2^53 as their digits, and everything else as it is', () => {
  const text =
    '{"data":[[9223372036854775807,-9223372036854775808,0.99993155762837734,1.7e308,12,"9007199254740993","a\\"1234567890123456789"]]}'
  expect(parseExactly(text)).toEqual({
    data: [
      [
        '9223372036854775807',
        '-9223372036854775808',
        0.99993155762837734,
        1.7e308,
        12,
        '9007199254740993',
        'a"1234567890123456789',
      ],
    ],
  })
})
