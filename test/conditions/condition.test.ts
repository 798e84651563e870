import { expect, it } from 'vitest'
import { condition } from '../../src/conditions/condition.ts'
import { column, compare, literal, tryCast } from '../../src/sql/ast.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const columns = [
  { name: 'year', type: 'integer', nativeType: 'BIGINT' },
  { name: 'genre', type: 'string', nativeType: 'VARCHAR' },
] as const

it('is read once, and checked for every table', () => {
  const recent = condition('year > 2000')
  expect(recent.text).toBe('year > 2000')
  expect(recent.columns).toEqual(['year'])
  expect(recent.check(columns)).toEqual(compare(column('year'), '>', literal(2000)))
  expect(() => recent.check([])).toThrow('position 1: unknown column "year"')
})

it('may be asked of a column without values', () => {
  const empty = { name: 'explicit', type: 'null', nativeType: 'VARCHAR' } as const
  expect(condition('explicit').check([empty])).toEqual(tryCast(column('explicit'), 'boolean'))
  expect(() => condition('NULL').check([empty])).toThrow('a condition is true or false, and NULL is NULL')
})

it('is refused where it is read, or where it is no condition', () => {
  expect(() => condition('year >')).toThrow(UsageError)
  expect(() => condition('year + 1').check(columns)).toThrow(
    ['position 1: a condition is true or false, and year + 1 is an integer', '  year + 1', '  ^^^^^^^^'].join(
      '\n',
    ),
  )
})
