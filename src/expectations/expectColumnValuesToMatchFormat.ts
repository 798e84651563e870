import { z } from 'zod'
import { columnMapExpectation } from './base/columnMapExpectation.ts'
import { textFormats, isOfFormat, type FormatName } from '../columns/textFormats.ts'
import { column, mostly } from './params/columnParams.ts'

const names = Object.keys(textFormats) as [FormatName, ...FormatName[]]

/**
 * Expects every value of a column to be text of a named format, e.g. `email`, `uuid` or `iban`. Missing values are ignored.
 *
 * @example
 * { column: email, format: email }
 */
export const expectColumnValuesToMatchFormat = columnMapExpectation({
  type: 'expect_column_values_to_match_format',
  params: z.strictObject({ column, format: z.enum(names).describe('Name of the format.'), mostly }),
  shorthand: { key: 'format', params: (column, value) => ({ column, format: value }) },
  accepts({ format }) {
    const isGood = isOfFormat(format)
    return (value) => value !== null && isGood(String(value))
  },
  broken: ({ format }) => `are not of format ${format}`,
  kept: ({ format }) => `are of format ${format}`,
})
