import { expect, it } from 'vitest'
import { z } from 'zod'
import { camelCaseKeys } from '../../../src/suite/reading/camelCaseKeys.ts'

const schema = z.strictObject({
  quantileRanges: z.strictObject({ valueRanges: z.unknown() }).optional(),
  params: z.union([z.array(z.number()), z.strictObject({ stdDev: z.number() })]).default([]),
  jsonSchema: z.record(z.string(), z.unknown()),
})

it('spells the names that the schema knows as TypeScript does, at any depth', () => {
  expect(camelCaseKeys({ quantile_ranges: { value_ranges: [1] } }, schema)).toEqual({
    quantileRanges: { valueRanges: [1] },
  })
})

it('finds the names in one of several schemas', () => {
  expect(camelCaseKeys({ params: { std_dev: 1 } }, schema)).toEqual({ params: { stdDev: 1 } })
  expect(camelCaseKeys({ params: [1] }, schema)).toEqual({ params: [1] })
})

it('lets be what the user names', () => {
  expect(camelCaseKeys({ json_schema: { my_name: { value_ranges: 1 } } }, schema)).toEqual({
    jsonSchema: { my_name: { value_ranges: 1 } },
  })
})

it('lets be what is no object, for the schema to refuse', () => {
  expect(camelCaseKeys({ quantile_ranges: [{ value_ranges: 1 }] }, schema)).toEqual({
    quantileRanges: [{ value_ranges: 1 }],
  })
  expect(camelCaseKeys({ quantile_ranges: null, unknown_one: 'x' }, schema)).toEqual({
    quantileRanges: null,
    unknownOne: 'x',
  })
})
