import { expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import * as expectations from '../../../src/expectations/index.ts'
import { builtIn } from '../../../src/suite/shorthand/builtIn.ts'
import { toCamel, toSnake } from '../../../src/suite/reading/caseNames.ts'

it.each([
  ['min_value', 'minValue'],
  ['column', 'column'],
  ['type_', 'type_'],
  ['a_1', 'a1'],
  ['value_set', 'valueSet'],
  ['column_A', 'columnA'],
])('%s is %s', (snake, camel) => {
  expect(toCamel(snake)).toBe(camel)
})

it('a last letter may be written small too', () => {
  expect(toCamel('column_a')).toBe('columnA')
})

it('camel is snake is camel, for every name of words', () => {
  const word = fc.stringMatching(/^[a-z]{2,}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const snake = words.join('_')
      expect(toSnake(toCamel(snake))).toBe(snake)
    }),
  )
})

it('the parameters of every expectation survive the way to a file and back', () => {
  for (const { definition } of Object.values(expectations)) {
    const schema: object = definition.params
    const names = 'shape' in schema ? Object.keys(schema.shape as object) : []
    expect(names.length, definition.type).toBeGreaterThan(0)
    for (const name of names) expect(toCamel(toSnake(name)), definition.type).toBe(name)
  }
})

it('a factory and its type make the same expectation', () => {
  const data = (made: object): unknown => JSON.parse(JSON.stringify(made))
  expect(
    data(builtIn.make('expect_column_values_to_be_between', { column: 'x', min_value: 1, id: 'i' })),
  ).toEqual(data(expectations.expectColumnValuesToBeBetween({ column: 'x', minValue: 1, id: 'i' })))
})

it('no two expectations have one shorthand', () => {
  const keys = Object.values(expectations).flatMap(({ definition }) =>
    definition.shorthand ? [definition.shorthand.key] : [],
  )
  expect(keys.length).toBeGreaterThan(5)
  expect([...builtIn.shorthands.keys()].sort()).toEqual(keys.sort())
})
