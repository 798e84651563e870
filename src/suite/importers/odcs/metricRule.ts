import { rangeOf } from '../shared/comparisons.ts'
import { identifier, join, sql } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import { wholeRangeParams, type NumberRange } from '../shared/numberRange.ts'
import { entryOf, fieldsOf, listOf, textOr, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'
import { sqlMeasure } from '../shared/sqlMeasure.ts'
import { toleranceParams } from '../shared/toleranceParams.ts'
import { operators, prefix } from './operators.ts'
import { quoteForShell } from '../../../text/quoteForShell.ts'

interface Asked {
  readonly given: Fields
  readonly range: NumberRange
  readonly maker: RuleMaker
  /** The parameters that say how many values may be as they should not. */
  readonly tolerance: Fields
  readonly column: string | null
  readonly columnOf: (property: string) => string
}

/** Meanings of the metrics, by their names; the older names are of 3.0. */
const metrics: Readonly<Record<string, (asked: Asked) => Rule>> = {
  rowCount: ({ range, maker }) => maker.rule('expect_table_row_count_to_be_between', wholeRangeParams(range)),
  nullValues: ({ maker, tolerance }) => maker.rule('expect_column_values_to_not_be_null', tolerance),
  missingValues,
  invalidValues,
  duplicateValues,
}
const older: Readonly<Record<string, string>> = { nullCheck: 'nullValues', duplicateCount: 'duplicateValues' }

/** A rule of the library: a metric, and what it must be. */
export function metricRule(
  given: Fields,
  maker: RuleMaker,
  column: string | null,
  columnOf: (property: string) => string,
): Rule {
  const { metric: name = given['rule'] } = given
  if (typeof name !== 'string') return maker.refuse('library', 'it names no metric')
  const metric = entryOf(metrics, entryOf(older, name) ?? name)
  if (!metric) return maker.refuse(name, 'there is no such metric in the standard')
  const range = rangeOf(given, operators, prefix)
  if (range === null) return maker.refuse(name, 'it does not say what the number must be')
  if (typeof range === 'string') return maker.refuse(name, range)
  if (column === null && metric !== metrics['rowCount'] && metric !== duplicateValues)
    return maker.refuse(name, 'it is a metric of a column, and stands at the table')
  const asked = { given, range, maker, column, columnOf }
  // The number of rows, and of rows with a value, don't count unexpected values.
  if (metric === metrics['rowCount'] || metric === duplicateValues) return metric({ ...asked, tolerance: {} })
  const unit = textOr(given['unit'], 'rows')
  if (unit !== 'rows' && unit !== 'percent')
    return maker.refuse(name, `the unit ${unit} is neither rows nor percent`)
  const tolerance = toleranceParams(range, unit === 'rows' ? 'count' : 'percent', maker.common['severity'])
  return typeof tolerance === 'string' ? maker.refuse(name, tolerance) : metric({ ...asked, tolerance })
}

/** Values that mean missing, as NULL does. */
function missingValues({ given, maker, tolerance }: Asked): Rule {
  const { missingValues = [null] } = fieldsOf(given['arguments'])
  const values = listOf(missingValues)
  const written = values.filter((value) => value !== null)
  if (written.length === 0) return maker.rule('expect_column_values_to_not_be_null', tolerance)
  if (!values.includes(null))
    return maker.rule('expect_column_values_to_not_be_in_set', { value_set: written, ...tolerance })
  const names = quoteForShell(
    written.map((value) => (value === '' ? '""' : String(value as string | number))).join(','),
  )
  return maker.refuse(
    'missingValues',
    `NULL and other values are not counted together; name the others with --null-values ${names}, and use the metric nullValues`,
  )
}

function invalidValues({ given, maker, tolerance }: Asked): Rule {
  const { validValues, pattern, ...others } = fieldsOf(given['arguments'])
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return maker.refuse('invalidValues', `the argument ${unknown} is not known`)
  if (validValues !== undefined && pattern !== undefined)
    return maker.refuse('invalidValues', 'it has both validValues and pattern; make two rules of it')
  if (validValues !== undefined)
    return maker.rule('expect_column_values_to_be_in_set', { value_set: validValues, ...tolerance })
  if (pattern !== undefined)
    return maker.rule('expect_column_values_to_match_regex', { regex: pattern, ...tolerance })
  return maker.refuse('invalidValues', 'its arguments have neither validValues nor pattern')
}

/** Where some are allowed, the values that are there more than once are counted, by a query; else no row may repeat. */
function duplicateValues({ given, range, maker, column, columnOf }: Asked): Rule {
  const { properties } = fieldsOf(given['arguments'])
  const listed = listOf(properties).map((name) => columnOf(String(name)))
  const columns = column === null ? listed : [column]
  const [only] = columns
  if (only === undefined) return maker.refuse('duplicateValues', 'its arguments have no properties')
  if (range.max === 0 && !range.strictMax)
    return columns.length > 1
      ? maker.rule('expect_compound_columns_to_be_unique', { column_list: columns })
      : maker.rule('expect_column_values_to_be_unique', { column: only })
  const names = columns.map(identifier)
  const present = join(
    names.map((name) => sql`${name} IS NOT NULL`),
    ' AND ',
  )
  const repeated = sql`SELECT 1 FROM "sample" WHERE ${present} GROUP BY ${join(names)} HAVING count(*) > 1`
  const share =
    given['unit'] === 'percent' ? sql`100.0 * count(*) / (SELECT count(*) FROM "sample")` : sql`count(*)`
  const query = sql`SELECT ${share} FROM (${repeated})`
  return maker.queryRule(sqlMeasure(query.text, range))
}
