import { describe, expect, it } from 'vitest'
import { expectColumnMeanToBeBetween } from '../../../src/expectations/expectColumnMeanToBeBetween.ts'
import { expectColumnMedianToBeBetween } from '../../../src/expectations/expectColumnMedianToBeBetween.ts'
import { resultOf } from '../../dataEngine.ts'
import { csv, judges, parquet, refuses } from '../judges.ts'

const mean = (params: object) => expectColumnMeanToBeBetween({ column: 'a', ...params })

judges(mean, [
  {
    name: 'bounds are inside',
    params: { minValue: 2, maxValue: 2 },
    sample: csv(1, 2, 3),
    status: 'pass',
    message: 'the mean 2 is inside [2, 2]',
  },
  {
    name: 'a strict lower bound is outside',
    params: { minValue: 2, strictMin: true },
    sample: csv(1, 2, 3),
    status: 'fail',
    message: 'the mean 2 is outside (2, ∞]',
  },
  {
    name: 'a strict upper bound is outside',
    params: { maxValue: 2, strictMax: true },
    sample: csv(1, 2, 3),
    status: 'fail',
    message: 'the mean 2 is outside [-∞, 2)',
  },
  {
    name: 'one row',
    params: { maxValue: 0.1 },
    sample: csv('0.25'),
    status: 'fail',
    message: 'the mean 0.25 is outside [-∞, 0.1]',
  },
  {
    name: 'NULL and NaN are left out, from CSV',
    params: { minValue: 2, maxValue: 2 },
    sample: csv('nan', '', 1, 3),
    status: 'pass',
    message: 'the mean 2 is inside [2, 2]',
  },
  {
    name: 'NULL and NaN are left out, from Parquet',
    params: { minValue: 2, maxValue: 2 },
    sample: parquet('FLOAT', "'nan'", 'NULL', '1', '3'),
    status: 'pass',
    message: 'the mean 2 is inside [2, 2]',
  },
  {
    name: 'no values, of no type',
    params: { minValue: 0 },
    sample: csv('', ''),
    status: 'fail',
    message: 'has no values, so no mean',
  },
  {
    name: 'no values, of some type',
    params: { minValue: 0 },
    sample: parquet('VARCHAR', 'NULL'),
    status: 'fail',
    message: 'has no values, so no mean',
  },
  {
    name: 'no rows',
    params: { minValue: 0 },
    sample: csv(),
    status: 'fail',
    message: 'has no values, so no mean',
  },
  {
    name: 'true and false are 1 and 0',
    params: { minValue: 0.75, maxValue: 0.75 },
    sample: csv('true', 'true', 'false', 'true', ''),
    status: 'pass',
    message: 'the mean 0.75 is inside [0.75, 0.75]',
  },
  {
    name: 'numbers written as text are numbers',
    params: { minValue: 2, maxValue: 2 },
    sample: parquet('VARCHAR', "'1'", "' 3.0e0 '", "'nan'", 'NULL'),
    status: 'pass',
    message: 'the mean 2 is inside [2, 2]',
  },
  {
    name: 'text other than a number has no mean: nothing is left out in silence',
    params: { minValue: 0 },
    sample: csv(1, 2, 'n/a', '1_000'),
    status: 'error',
    message: '2 values are not numbers, so there is no mean',
  },
  {
    name: 'dates are no numbers',
    params: { minValue: 0 },
    sample: csv('2020-01-01', '2020-01-02'),
    status: 'error',
    message: '2 values are not numbers, so there is no mean',
  },
  {
    name: 'lists are no numbers',
    params: { minValue: 0 },
    sample: parquet('INTEGER[]', '[1, 2]'),
    status: 'error',
    message: '1 value is not a number, so there is no mean',
  },
  {
    name: 'infinities take part',
    params: { maxValue: 1e308 },
    sample: csv('inf', '1.5'),
    status: 'fail',
    message: 'the mean Infinity is outside [-∞, 1e+308]',
  },
  {
    name: 'infinities of both signs leave no figure, and NaN decides nothing',
    params: { minValue: -1 },
    sample: csv('inf', '-inf'),
    status: 'fail',
    message: 'has infinite values, so no mean',
  },
])

it('reports the figure and what was expected of it', async () => {
  expect(await resultOf(mean({ minValue: 0 }), { sample: csv(1, 2) })).toMatchObject({
    observed: 1.5,
    expected: { minValue: 0 },
  })
})

describe('without examples', () => {
  const hidden = { maxExamples: 0 }
  it('a mean is told, for it is no cell', async () => {
    const result = await resultOf(mean({ maxValue: 0 }), { sample: csv(1, 2) }, hidden)
    expect(result).toMatchObject({ observed: 1.5, message: 'the mean 1.5 is outside [-∞, 0]' })
  })

  it('a median is not, for it may be one', async () => {
    const median = expectColumnMedianToBeBetween({ column: 'a', maxValue: 0 })
    const result = await resultOf(median, { sample: csv(1, 2, 3) }, hidden)
    expect(result.message).toBe('the median is outside [-∞, 0]')
    expect(result).not.toHaveProperty('observed')
  })
})

it('looks at the rows of its condition, and at each group', async () => {
  const sample = 'a,b\n1,x\n3,x\n9,y\n'
  expect(await resultOf(mean({ maxValue: 2, groupBy: 'b' }), { sample })).toMatchObject({ status: 'pass' })
})

refuses(expectColumnMeanToBeBetween, [
  [{ column: 'a' }, 'expect_column_mean_to_be_between: needs min_value or max_value'],
  [{ column: 'a', minValue: 2, maxValue: 1 }, 'min_value is above max_value'],
  [{ column: 'a', minValue: 's' }, 'minValue: expected a finite number'],
  [{ column: 'a', minValue: NaN }, 'minValue: expected a finite number'],
  [{ column: 'a', maxValue: Infinity }, 'maxValue: expected a finite number'],
  [{ column: 'a', min: 1 }, 'unknown parameter "min"'],
])
