import { describe, expect, it, vi } from 'vitest'
import { parameterExpression } from '../../../src/suite/importers/greatExpectations/parameterExpression.ts'
import { resultsOn, statusesOn } from './outcomes.ts'
import { parseSuite } from '../parseSuite.ts'
import { runOn } from '../../dataEngine.ts'

const suite = (...expectations: object[]): string =>
  JSON.stringify({ name: 'songs', expectations, meta: { great_expectations_version: '1.2.0' } }, null, 1)

const parsed = (...expectations: object[]) => parseSuite(suite(...expectations), 'gx.json')

describe('a suite of Great Expectations', () => {
  it('is a suite of ours, with its lines', () => {
    const { name, expectations } = parsed({
      type: 'expect_column_values_to_be_between',
      kwargs: { column: 'tempo', min_value: 0, max_value: null, mostly: 0.9, catch_exceptions: false },
      severity: 'warning',
      id: 'abc',
      notes: 'tempo is positive',
    })
    expect(name).toBe('songs')
    expect(expectations).toMatchObject([
      {
        type: 'expect_column_values_to_be_between',
        params: { column: 'tempo', minValue: 0, mostly: 0.9 },
        common: { severity: 'warning', id: 'abc', notes: 'tempo is positive' },
        line: 4,
      },
    ])
  })

  it('may be of version 0.18', () => {
    const text = JSON.stringify({
      expectation_suite_name: 'old',
      expectations: [{ expectation_type: 'expect_column_to_exist', kwargs: { column: 'a' } }],
    })
    expect(parseSuite(text, 'gx.json')).toMatchObject({
      name: 'old',
      expectations: [{ type: 'expect_column_to_exist', params: { column: 'a' } }],
    })
  })

  it('has row conditions', async () => {
    const { expectations } = parsed({
      type: 'expect_column_values_to_be_in_set',
      kwargs: { column: 'x', value_set: [1], row_condition: 'g=="a"', condition_parser: 'pandas' },
    })
    const { results } = await runOn({ sample: 'x,g\n1,a\n2,b\n' }, expectations)
    expect(results).toMatchObject([{ status: 'pass', where: `g = 'a'` }])
  })

  it.each([
    [{ row_condition: 'g != "a"', condition_parser: 'pandas' }, "(g = 'a') IS NOT TRUE"],
    [{ row_condition: 'col("g") != "a"', condition_parser: 'great_expectations' }, `"g" <> 'a'`],
    [{ row_condition: 'g = "a"', condition_parser: 'spark' }, "g = 'a'"],
  ])('has row conditions as their parser reads them: %j', (condition, where) => {
    const type = 'expect_column_to_exist'
    const { expectations } = parsed({ type, kwargs: { column: 'x', ...condition } })
    expect(expectations).toMatchObject([{ common: { where: { text: where } } }])
  })

  it('has conditions that are objects, as later versions write them', () => {
    const comparison = { type: 'comparison', column: { name: 'x' }, operator: '>', parameter: 1 }
    const condition = {
      type: 'or',
      conditions: [comparison, { type: 'nullity', column: { name: 'y' }, is_null: true }],
    }
    const { expectations } = parsed({
      type: 'expect_column_to_exist',
      kwargs: { column: 'x', row_condition: condition },
    })
    expect(expectations).toMatchObject([{ common: { where: { text: '(x > 1) OR (y IS NULL)' } } }])
  })

  it('has the regexes of Python, in which the end of the text is written \\\\Z', () => {
    const regex_list = ['\\A[a-z]+\\Z', '\\\\Z']
    const { expectations } = parsed({
      type: 'expect_column_values_to_match_regex_list',
      kwargs: { column: 'x', regex_list },
    })
    expect(expectations).toMatchObject([{ params: { regexList: ['\\A[a-z]+\\z', '\\\\Z'] } }])
  })

  it('may say how its bounds were once found, which changes nothing', () => {
    const kwargs = { column: 'x', min_value: 1, auto: true, profiler_config: { rules: {} } }
    const { expectations } = parsed({ type: 'expect_column_values_to_be_between', kwargs })
    expect(expectations).toMatchObject([{ params: { column: 'x', minValue: 1 } }])
  })

  it('takes the values of its parameters from the suite', () => {
    const kwargs = { column: 'x', min_value: { $PARAMETER: 'low' } }
    const text = JSON.stringify({
      expectations: [{ type: 'expect_column_values_to_be_between', kwargs }],
      suite_parameters: { low: 3 },
    })
    expect(parseSuite(text, 'gx.json').expectations).toMatchObject([{ params: { minValue: 3 } }])
  })

  it.each([
    [
      {
        type: 'expect_column_values_to_be_between',
        kwargs: { column: 'x', min_value: { $PARAMETER: 'magic()' } },
      },
      'the function magic is not known in a suite parameter',
    ],
    [
      {
        type: 'expect_column_to_exist',
        kwargs: { column: 'x', row_condition: 'x == 1', condition_parser: 'R' },
      },
      'its condition_parser R is none of pandas, spark, great_expectations, great_expectations__experimental__',
    ],
    [{ type: 'expect_magic', kwargs: { column: 'x' } }, 'there is no expectation "expect_magic"'],
    [{ kwargs: { column: 'x' } }, 'the expectation has no type'],
    [{ type: 'expect_column_to_exist', kwargs: { column: 'x', strange: 1 } }, 'unknown parameter "strange"'],
    [
      { type: 'expect_column_to_exist', kwargs: { column: 'x', row_condition: 'a ==' } },
      'row_condition: position 5: expected a column or a value, found the end',
    ],
  ])('what it cannot check is unchecked with its reason: %j', async (rule, reason) => {
    const { expectations } = parsed(rule, { type: 'expect_column_to_exist', kwargs: { column: 'x' } })
    const { results } = await runOn({ sample: 'x\n1\n' }, expectations)
    expect(results.map(({ status }) => status)).toEqual(['unchecked', 'pass'])
    expect(results[0]?.message).toContain(reason)
  })
})

const rules = (...given: object[]): object => ({ name: 'g', expectations: given })
const between = (kwargs: object): object => ({ type: 'expect_column_values_to_be_between', kwargs })

// The verdicts are those of Great Expectations 1.2 on pandas.
describe('what Great Expectations answers whatever the data is', () => {
  it.each<[string, object, string]>([
    ['expect_column_values_to_be_between', { column: 'x', min_value: 10, max_value: 0 }, 'fail'],
    ['expect_column_values_to_be_between', { column: 'x', min_value: null, max_value: null }, 'fail'],
    ['expect_column_mean_to_be_between', { column: 'x', min_value: 2, max_value: 1 }, 'fail'],
    ['expect_column_stdev_to_be_between', { column: 'x' }, 'pass'],
    ['expect_table_row_count_to_be_between', { min_value: 5, max_value: 1 }, 'fail'],
    ['expect_column_values_to_be_in_set', { column: 'x', value_set: [] }, 'fail'],
    ['expect_column_values_to_be_in_set', { column: 'none', value_set: [] }, 'pass'],
    ['expect_column_values_to_be_in_set', { column: 'x', value_set: null }, 'pass'],
    ['expect_column_values_to_not_be_in_set', { column: 'x', value_set: [] }, 'pass'],
    ['expect_column_distinct_values_to_equal_set', { column: 'x', value_set: [] }, 'fail'],
    ['expect_column_distinct_values_to_contain_set', { column: 'x', value_set: [] }, 'pass'],
    ['expect_column_values_to_be_in_type_list', { column: 'x', type_list: null }, 'pass'],
    ['expect_table_columns_to_match_set', { column_set: null, exact_match: false }, 'pass'],
    ['expect_table_columns_to_match_set', { column_set: null, exact_match: true }, 'fail'],
    ['expect_table_columns_to_match_ordered_list', { column_list: null }, 'pass'],
    [
      'expect_column_quantile_values_to_be_between',
      { column: 'x', quantile_ranges: { quantiles: [0.5], value_ranges: [[3, 1]] } },
      'fail',
    ],
  ])('%s %j', async (type, kwargs, status) => {
    const [result] = await resultsOn(rules({ type, kwargs }), 'x,none\n1,\n2,\n')
    expect(result).toMatchObject({ status })
    expect(result!.message).not.toBe('')
  })

  it('has the severity of the rule', async () => {
    const [result] = await resultsOn(
      rules({ ...between({ column: 'x', min_value: 2, max_value: 1 }), severity: 'warning' }),
      'x\n1\n',
    )
    expect(result).toMatchObject({
      status: 'fail',
      severity: 'warning',
      message: 'min_value 2 is above max_value 1: nothing is between',
    })
  })
})

describe('suite parameters that are computed', () => {
  it.each<[string, string]>([
    ['now()', '2024-05-02 12:00:00'],
    ['now() - timedelta(days=3)', '2024-04-29 12:00:00'],
    ['now() - timedelta(weeks=1, hours=12)', '2024-04-25 00:00:00'],
    ['now() + timedelta(2)', '2024-05-04 12:00:00'],
    ['timedelta(days=1) * 2 + now()', '2024-05-04 12:00:00'],
    ['now() - timedelta(weeks=52*100)', '1924-09-04 12:00:00'],
    ['datetime(2003, 1, 1)', '2003-01-01 00:00:00'],
    ['datetime(2003, 1, 1, 10, 30)', '2003-01-01 10:30:00'],
    ['start + timedelta(days=1)', '2024-02-29 00:00:00'],
  ])('%s is a time', (parameter, expected) => {
    expect(
      parameterExpression(parameter, {
        known: { start: '2024-02-28' },
        now: new Date('2024-05-02T12:00:00Z'),
      }),
    ).toBe(expected)
  })

  it.each<[string, number]>([
    ['low * 2 + 1', 7],
    ['-(low - 1) / 4', -0.5],
    ['abs(-2) * 1.5', 3],
    ['trunc(low / 2)', 1],
  ])('%s is a number', (parameter, expected) => {
    expect(parameterExpression(parameter, { known: { low: 3 }, now: new Date(0) })).toBe(expected)
  })

  it.each<[string, string]>([
    ['now() - 1', 'expected a duration'],
    ['now() +', 'expected a number or a function, found the end'],
    ['magic()', 'the function magic is not known in a suite parameter'],
    ['timedelta(years=1)', 'expected weeks, days, hours'],
    ['timedelta(days=1)', "a duration isn't a bound"],
    ['high + 1', 'it needs the suite parameter high, which has no value here'],
  ])('%s is refused', (parameter, message) => {
    expect(() => parameterExpression(parameter, { known: {}, now: new Date(0) })).toThrow(message)
  })

  it('are bounds of dates', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2024, 4, 3) / 1000))
    const suite = rules(
      between({ column: 'd', max_value: { $PARAMETER: 'now()' } }),
      between({ column: 'd', min_value: { $PARAMETER: 'now() - timedelta(days=1)' } }),
    )
    expect(await statusesOn(suite, 'd\n2024-05-01\n2024-05-02\n')).toEqual([
      'pass expect_column_values_to_be_between d',
      'fail expect_column_values_to_be_between d',
    ])
  })
})

it('reads the dates of a row condition', async () => {
  const rule = (value: number, condition: string): object => ({
    type: 'expect_table_row_count_to_equal',
    kwargs: { value, row_condition: condition, condition_parser: 'great_expectations' },
  })
  expect(
    await statusesOn(
      rules(
        rule(3, 'col("at") > date("2024-03-01 12:00:00")'),
        rule(2, 'col("at") >= date("2024-03-02")'),
        rule(1, "col('at') < date('2024-03-01 12:00:00')"),
      ),
      'at\n2024-03-01 09:00:00\n2024-03-01 15:30:00\n2024-03-02 00:00:00\n2024-03-02 08:00:00\n',
    ),
  ).toEqual(Array.from({ length: 3 }, () => 'pass expect_table_row_count_to_equal'))
})
