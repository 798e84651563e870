import { describe, expect, it } from 'vitest'
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
        kwargs: { column: 'x', min_value: { $PARAMETER: 'now()' } },
      },
      'expect_column_values_to_be_between is not supported: min_value is the suite parameter now(), which has no value here',
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
