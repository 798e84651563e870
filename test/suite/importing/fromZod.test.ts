import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fromStandardSchema } from '../../../src/suite/importing/fromStandardSchema.ts'
import { fromZod } from '../../../src/suite/importing/fromZod.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { runOn } from '../../dataEngine.ts'

const order = z.object({
  id: z.int().positive(),
  status: z.enum(['placed', 'shipped']),
  email: z.email().nullable(),
  code: z
    .string()
    .regex(/^[a-z]{2}$/i)
    .optional(),
  at: z.date(),
  amount: z
    .number()
    .min(0)
    .refine((amount) => amount !== 13),
  note: z.string().transform((text) => text.trim()),
})
const data = `id,status,email,code,at,amount,note
1,placed,ann@example.com,AB,2026-01-01 10:00:00,1.5,x
-2,lost,,c,2026-01-02 10:00:00,13,y
`

describe('a suite of an object of zod', () => {
  it('expects of columns what the object expects of a row, and tells what it cannot', async () => {
    const { suite, unsupported } = fromZod(order, { name: 'orders' })
    expect(suite).toMatchObject({ name: 'orders', file: null })
    expect(unsupported).toEqual([
      {
        rule: 'zod refine',
        column: 'amount',
        path: ['properties', 'amount'],
        reason: expect.any(String) as string,
      },
      {
        rule: 'zod transform',
        column: 'note',
        path: ['properties', 'note'],
        reason: expect.any(String) as string,
      },
    ])
    const { results } = await runOn({ sample: data }, suite.expectations)
    expect(
      results
        .filter(({ status }) => status !== 'pass')
        .map(
          ({ status, expectation, column, message }) =>
            `${status} ${expectation} ${column ?? ''}: ${message}`,
        ),
    ).toMatchInlineSnapshot(`
      [
        "fail expect_column_values_to_be_between id: 1 of 2 values is outside (0, 9007199254740991]",
        "fail expect_column_values_to_be_in_set status: 1 of 2 values is not in {"placed", "shipped"}",
        "fail expect_column_values_to_match_regex code: 1 of 2 values does not match /(?i)^[a-z]{2}$/",
        "unchecked zod refine amount: zod refine is not supported: there is no expectation of it",
        "unchecked zod transform note: zod transform is not supported: there is no expectation of it",
      ]
    `)
  })

  it('cannot be made of what is no object', () => {
    expect(() => fromZod(z.string())).toThrow(UsageError)
  })
})

describe('a suite of a Standard Schema', () => {
  it('is made of what it says as JSON Schema', () => {
    const { suite, unsupported } = fromStandardSchema(z.object({ id: z.number().max(3) }))
    expect(unsupported).toEqual([])
    expect(suite.expectations).toMatchObject([
      { type: 'expect_column_to_exist', params: { column: 'id' } },
      { type: 'expect_column_values_to_not_be_null' },
      { type: 'expect_column_values_to_be_of_type', params: { type_: 'number' } },
      { type: 'expect_column_values_to_be_between', params: { maxValue: 3 } },
    ])
  })

  it('is refused where the schema cannot say itself so', () => {
    expect(() => fromStandardSchema({ '~standard': { vendor: 'mine' } })).toThrow(
      'the schema is of mine, which cannot say it as JSON Schema here',
    )
    expect(() => fromStandardSchema(z.object({ at: z.date() }))).toThrow(
      'the schema of zod cannot be used as a row: Date cannot be represented in JSON Schema',
    )
  })
})
