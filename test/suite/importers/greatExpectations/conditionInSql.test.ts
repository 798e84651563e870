import { expect, it } from 'vitest'
import { condition as parsed } from '../../../../src/conditions/condition.ts'
import { conditionInSql } from '../../../../src/suite/importers/greatExpectations/conditionInSql.ts'

it.each([
  ['x == 1', 'x = 1'],
  ['x == "it\'s"', "x = 'it''s'"],
  ["x!='a' & y<2 | z >= 3", "x<>'a' AND y<2 OR z >= 3"],
  ['(a == 4) & (b == "d")', "(a = 4) AND (b = 'd')"],
  ['col("a b") > 5', '"a b" > 5'],
  ['col("a").notNull()', '"a" IS NOT NULL'],
  ['`a b` == 1', '"a b" = 1'],
  ['a == "x & y"', "a = 'x & y'"],
  ['~(a == 1)', 'NOT (a = 1)'],
  ['a.isnull() & b == 1', 'a IS NULL AND b = 1'],
])('%s', (condition, sql) => {
  expect(conditionInSql(condition)).toBe(sql)
  expect(() => parsed(sql)).not.toThrow()
})
