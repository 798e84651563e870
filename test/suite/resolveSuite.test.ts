import { expect, it } from 'vitest'
import { expectColumnToExist } from '../../src/expectations/index.ts'
import { defineSuite } from '../../src/suite/defineSuite.ts'
import { resolveSuite } from '../../src/suite/resolveSuite.ts'

it('makes the expectations of a function', () => {
  const suite = defineSuite({
    name: 'songs',
    allowEmpty: true,
    expectations: (expect) => [
      expect.expectColumnToExist({ column: 'tempo' }),
      expect.expectColumnValuesToBeBetween({ column: 'tempo', minValue: 0 }),
    ],
  })
  const { expectations, ...others } = resolveSuite(suite)
  expect(expectations.map(({ type }) => type)).toEqual([
    'expect_column_to_exist',
    'expect_column_values_to_be_between',
  ])
  expect(others).toEqual({ name: 'songs', file: null, allowEmpty: true })
})

it('leaves a list as it is', () => {
  const expectations = [expectColumnToExist({ column: 'tempo' })]
  expect(resolveSuite(defineSuite({ name: 'songs', expectations })).expectations).toEqual(expectations)
})

it('refuses an id that a function gives twice', () => {
  const suite = defineSuite({
    name: 'songs',
    expectations: (expect) =>
      ['tempo', 'key'].map((column) => expect.expectColumnToExist({ column, id: 'there' })),
  })
  expect(() => resolveSuite(suite)).toThrow(
    'suite: expect_column_to_exist has the id "there", which expect_column_to_exist has too; give it a unique id',
  )
})
