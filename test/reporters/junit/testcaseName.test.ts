import { expect, test } from 'vitest'
import { testcaseName } from '../../../reporters/junit/testcaseName.ts'
import { result } from '../sampleReport.ts'

test('a name is the expectation, the column and the other parameters', () => {
  const params = { column: 'tempo', value_set: ['a', 'b'], mostly: undefined, strict: true }
  expect(testcaseName(result({ params }))).toBe(
    'expect_column_to_exist(tempo, value_set=["a","b"], strict=true)',
  )
})

test('a long name is cut to what Azure takes', () => {
  expect(testcaseName(result({ column: 'x'.repeat(10_000) }))).toHaveLength(500)
})
