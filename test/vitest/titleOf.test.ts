import { expect, it } from 'vitest'
import * as e from '../../src/expectations/index.ts'
import { subjectOf, titleOf } from '../../src/vitest/titleOf.ts'

it.each([
  [
    e.expectColumnValuesToBeBetween({ column: 'tempo', minValue: 50, strictMin: true, mostly: 0.9 }),
    'tempo',
    'expect_column_values_to_be_between(min_value=50, strict_min=true, mostly=0.9)',
  ],
  [
    e.expectColumnValuesToBeInSet({ column: 'a\u001b', valueSet: ['x\ny', 1] }),
    'a\\u001b',
    'expect_column_values_to_be_in_set(value_set=["x\\ny",1])',
  ],
  [e.expectColumnToExist({ column: 'tempo' }), 'tempo', 'expect_column_to_exist'],
  [e.expectColumnToExist({ column: { glob: 't*' } }), 'glob t*', 'expect_column_to_exist'],
  [e.expectColumnValuesToBeUnique({ column: 'a', id: 'keys', where: 'b > 1' }), 'a', 'keys'],
  [
    e.expectColumnValuesToBeUnique({ column: 'a', where: 'b > 1' }),
    'a',
    'expect_column_values_to_be_unique where b > 1',
  ],
  [e.expectTableRowCountToEqual({ value: 3 }), 'table', 'expect_table_row_count_to_equal(value=3)'],
  [
    e.expectCompoundColumnsToBeUnique({ columnList: ['a', 'b'] }),
    'a, b',
    'expect_compound_columns_to_be_unique(column_list=["a","b"])',
  ],
])('%#: says what is expected and of what', (expectation, subject, title) => {
  expect(subjectOf(expectation)).toBe(subject)
  expect(titleOf(expectation)).toBe(title)
})
