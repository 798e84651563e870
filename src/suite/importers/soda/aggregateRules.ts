import { identifier, sql, SqlText } from '../../../sql/sqlText.ts'
import type { Rule } from '../shared/importer.ts'
import { rangeParams, wholeRangeParams } from '../shared/numberRange.ts'
import { rowsWhere } from '../shared/rowsWhere.ts'
import { sqlMeasure } from '../shared/sqlMeasure.ts'
import type { ThresholdCheck } from './check.ts'
import { entryOf } from '../shared/record.ts'

const ofColumn =
  (type: string) =>
  ({ range, maker }: ThresholdCheck): Rule =>
    maker.rule(type, rangeParams(range))

const ofFunction =
  (name: string) =>
  ({ range, maker, column }: ThresholdCheck): Rule => {
    const query = sql`SELECT ${new SqlText(name)}(${identifier(column ?? '')}) FROM ${rowsWhere(maker.common['where'])}`
    return maker.queryRule(sqlMeasure(query.text, range))
  }

/** In Soda a percentile is a value of the column, as PERCENTILE_DISC gives it. */
function percentileRule({ given, range, maker, column }: ThresholdCheck): Rule {
  const { percentile } = given
  if (typeof percentile !== 'number' || !(percentile >= 0 && percentile <= 1))
    return maker.refuse('percentile', 'it does not say which percentile, between 0 and 1')
  const share = new SqlText(String(percentile))
  const query = sql`SELECT quantile_disc(${identifier(column ?? '')}, ${share}) FROM ${rowsWhere(maker.common['where'])}`
  return maker.queryRule(sqlMeasure(query.text, range))
}

const functions: Readonly<Record<string, (check: ThresholdCheck) => Rule>> = {
  avg: ofColumn('expect_column_mean_to_be_between'),
  sum: ofColumn('expect_column_sum_to_be_between'),
  min: ofColumn('expect_column_min_to_be_between'),
  max: ofColumn('expect_column_max_to_be_between'),
  min_length: (check) => ofLength(check, 'min', 'max'),
  max_length: (check) => ofLength(check, 'max', 'min'),
  stddev: ofFunction('stddev_samp'),
  stddev_samp: ofFunction('stddev_samp'),
  stddev_pop: ofFunction('stddev_pop'),
  variance: ofFunction('var_samp'),
  var_samp: ofFunction('var_samp'),
  var_pop: ofFunction('var_pop'),
  percentile: percentileRule,
  avg_length({ range, maker, column }) {
    const query = sql`SELECT avg(length(CAST(${identifier(column ?? '')} AS VARCHAR))) FROM ${rowsWhere(maker.common['where'])}`
    return maker.queryRule(sqlMeasure(query.text, range))
  },
}

/** A longest value within a limit is a rule of all values; a longest value above one isn't. */
function ofLength({ range, maker }: ThresholdCheck, end: 'min' | 'max', other: 'min' | 'max'): Rule {
  if (range[other] !== undefined)
    return maker.refuse(
      'aggregate',
      `it is not checked that the ${end === 'max' ? 'longest' : 'shortest'} value has a length of ${end === 'max' ? 'at least' : 'at most'} ${range[other]}`,
    )
  return maker.rule('expect_column_value_lengths_to_be_between', wholeRangeParams(range))
}

/** A figure of a column. */
export function aggregateRules(check: ThresholdCheck): readonly Rule[] {
  const name = String(check.given['function'])
  const rule = entryOf(
    functions,
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  )
  return [rule?.(check) ?? check.maker.refuse('aggregate', `there is no expectation of ${name}`)]
}
