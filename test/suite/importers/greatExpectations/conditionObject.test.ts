import { expect, it } from 'vitest'
import { condition as parsed } from '../../../../src/conditions/condition.ts'
import { conditionObject } from '../../../../src/suite/importers/greatExpectations/conditionObject.ts'

const column = { name: 'a b' }
const compared = (operator: string, parameter: unknown): object => ({
  type: 'comparison',
  column,
  operator,
  parameter,
})

it.each([
  [compared('==', "it's"), `"a b" = 'it''s'`],
  [compared('!=', -1.5), '("a b" = -1.5) IS NOT TRUE'],
  [compared('<=', true), '"a b" <= TRUE'],
  [compared('IN', ['x', 'y']), `"a b" IN ('x', 'y')`],
  [compared('NOT_IN', [1]), '("a b" IN (1)) IS NOT TRUE'],
  [{ type: 'nullity', column, is_null: false }, '"a b" IS NOT NULL'],
  [
    { type: 'and', conditions: [compared('>', 1), { type: 'or', conditions: [compared('<', 3)] }] },
    '("a b" > 1) AND (("a b" < 3))',
  ],
  [{ type: 'pass_through', pass_through_filter: 'x != 1' }, '(x = 1) IS NOT TRUE'],
])('%j', (condition, sql) => {
  expect(conditionObject(condition as Record<string, unknown>)).toBe(sql)
  expect(() => parsed(sql)).not.toThrow()
})

it.each([
  [{ type: 'xor' }, 'its type xor is not known here'],
  [{}, 'its type undefined is not known here'],
  [{ type: 'and', conditions: [] }, 'its AND is of nothing'],
  [compared('~', 1), 'its operator ~ is not known here'],
  [compared('==', null), "null isn't a value"],
  [{ type: 'nullity', column: 'a' }, 'its column has no name'],
])('%j is refused', (condition, message) => {
  expect(() => conditionObject(condition as Record<string, unknown>)).toThrow(message)
})
