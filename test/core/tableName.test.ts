import { expect, test } from 'vitest'
import { tableName } from '../../src/core/tableName.ts'

test.each([
  ['sample', 'the sample'],
  ['reference', 'the reference'],
  ['customers', 'the table customers'],
])('%s is %s', (table, name) => {
  expect(tableName(table)).toBe(name)
})
