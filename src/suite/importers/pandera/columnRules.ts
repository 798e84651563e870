import type { Path, Rule } from '../shared/importer.ts'
import { isGiven, isRecord, listOf, textOr, type Fields } from '../shared/record.ts'
import { rulesAt, type RuleMaker } from '../shared/rulesAt.ts'
import { checkRules } from './checkRules.ts'

const own = new Set(
  (
    'title description dtype nullable checks name unique coerce required regex default report_duplicates ' +
    'drop_invalid_rows metadata parsers'
  ).split(' '),
)

/** The rules of a column. By default it exists and is never null. */
export function columnRules(name: string, of: Fields, at: Path): readonly Rule[] {
  const { required = true, nullable = false, unique = false, regex = false } = of
  const optional = required === false
  const makerAt = (place: Path): RuleMaker =>
    regex === true ? ofPattern(name, place, optional) : rulesAt(place, { column: name, optional })
  const maker = makerAt(at)
  return [
    ...(required === true && regex !== true ? [maker.rule('expect_column_to_exist')] : []),
    ...dtypeRules(of, maker),
    ...(nullable === true ? [] : [maker.rule('expect_column_values_to_not_be_null')]),
    ...(unique === true ? [maker.rule('expect_column_values_to_be_unique')] : []),
    ...checksOf(of).flatMap(({ check, given, path }) => checkRules(check, given, makerAt([...at, ...path]))),
  ]
}

/** A column of which the name is a regex is all columns whose names begin with what it matches. */
function ofPattern(regex: string, at: Path, optional: boolean): RuleMaker {
  const maker = rulesAt(at)
  const pattern = { regex: `^(?:${regex})` }
  const column = optional ? { optional: pattern } : pattern
  return { ...maker, rule: (type, params = {}) => maker.rule(type, { column, ...params }) }
}

function dtypeRules({ dtype }: Fields, maker: RuleMaker): readonly Rule[] {
  if (!isGiven(dtype)) return []
  if (typeof dtype !== 'string') return [maker.refuse('dtype', `${JSON.stringify(dtype)} isn't a type name`)]
  // Digits and scale stand behind the name.
  return [
    maker.rule('expect_column_values_to_be_of_type', { type_: dtype.replace(/^decimal.*/i, 'decimal') }),
  ]
}

interface Check {
  readonly check: string
  readonly given: unknown
  readonly path: Path
}

/** The checks of a column, in the three shapes that versions of pandera write: keys among the others, a map, a list. */
function checksOf(of: Fields): readonly Check[] {
  const { checks } = of
  if (isRecord(checks))
    return Object.entries(checks).map(([check, given]) => ({ check, given, path: ['checks', check] }))
  if (Array.isArray(checks))
    return listOf(checks).map((given, i) => ({ ...named(given), path: ['checks', i] }))
  return Object.entries(of)
    .filter(([key]) => !own.has(key))
    .map(([check, given]) => ({ check, given, path: [check] }))
}

function named(given: unknown): Omit<Check, 'path'> {
  const options = isRecord(given) && isRecord(given['options']) ? given['options'] : {}
  return { check: textOr(options['check_name'], 'check'), given }
}
