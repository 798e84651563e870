import type { Rule } from './importer.ts'
import { isGiven, type Fields } from './record.ts'
import type { RuleMaker } from './rulesAt.ts'

const ends = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
const lengths = ['minLength', 'maxLength']

/** The keywords of JSON Schema for ends of values and of lengths, which other formats have taken over. */
export const boundKeywords = new Set([...ends, ...lengths])

/** Returns the rules of those keywords for a column: one rule of its values, one of their lengths. */
export function boundRules(schema: Fields, maker: RuleMaker): readonly Rule[] {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, minLength, maxLength } = schema
  const given = (names: readonly string[]): boolean => names.some((name) => isGiven(schema[name]))
  const strictMin = isStrict(above, minimum, (end, other) => end >= other)
  const strictMax = isStrict(below, maximum, (end, other) => end <= other)
  return [
    ...(given(ends)
      ? [
          maker.rule('expect_column_values_to_be_between', {
            ...ofEnds(
              strictMin && above !== true ? above : minimum,
              strictMax && below !== true ? below : maximum,
            ),
            ...(strictMin && { strict_min: true }),
            ...(strictMax && { strict_max: true }),
          }),
        ]
      : []),
    ...(given(lengths)
      ? [
          maker.rule('expect_column_value_lengths_to_be_between', {
            ...ofEnd('min_value', minLength),
            ...ofEnd('max_value', maxLength),
          }),
        ]
      : []),
  ]
}

/** An integer that is too big for a number is text, and then both ends are. */
function ofEnds(min: unknown, max: unknown): Fields {
  const asText = [min, max].some((end) => typeof end === 'string' && /^-?[0-9]+$/.test(end))
  const [low, high] = [min, max].map((end) => (asText && typeof end === 'number' ? String(end) : end))
  return { ...ofEnd('min_value', low), ...ofEnd('max_value', high) }
}

const ofEnd = (name: string, end: unknown): Fields => (isGiven(end) ? { [name]: end } : {})

/** An exclusive end is true, of the other one (up to draft 4), or another end, which counts if it is the narrower. */
function isStrict(
  exclusive: unknown,
  inclusive: unknown,
  isNarrower: (end: number | string, other: number | string) => boolean,
): boolean {
  if (!isGiven(exclusive) || exclusive === false) return false
  if (exclusive === true || !isGiven(inclusive)) return true
  return isNarrower(exclusive as number, inclusive as number)
}
