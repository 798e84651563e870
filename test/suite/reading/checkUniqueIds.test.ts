import { expect, it } from 'vitest'
import { expectColumnToExist } from '../../../src/expectations/expectColumnToExist.ts'
import { defineSuite } from '../../../src/suite/defineSuite.ts'
import { parseSuite } from '../parseSuite.ts'

it('refuses two expectations of one id in a file, with both lines', () => {
  const list = ['a', 'b', 'a'].map((id) => `  - { type: expect_column_to_exist, column: x, id: ${id} }`)
  expect(() => parseSuite(`expectations:\n${list.join('\n')}\n`, 's.yaml')).toThrow(
    's.yaml:4: expect_column_to_exist has the id "a", which line 2 has too; give it a unique id',
  )
})

it('and in TypeScript', () => {
  const claim = expectColumnToExist({ column: 'x', id: 'a' })
  expect(() => defineSuite({ name: 's', expectations: [claim, claim] })).toThrow(
    'suite: expect_column_to_exist has the id "a", which expect_column_to_exist has too; give it a unique id',
  )
})

it('lets claims without an id be alike', () => {
  const claim = expectColumnToExist({ column: 'x' })
  expect(defineSuite({ name: 's', expectations: [claim, claim] }).expectations).toHaveLength(2)
})
