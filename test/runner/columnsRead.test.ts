import { expect, it } from 'vitest'
import { columnsRead } from '../../src/runner/columnsRead.ts'
import { and, column, compare, countIf, isIn, literal, not } from '../../src/sql/ast.ts'

it('finds every column once, wherever it is', () => {
  const [a, b] = [column('a'), column('b "quoted"')]
  expect(columnsRead(countIf(and(compare(b, '<', a), not(isIn(a, [1, 'b'])))))).toEqual(['b "quoted"', 'a'])
  expect(columnsRead([{ args: { deep: [a] } }, { of: b }])).toEqual(['a', 'b "quoted"'])
})

it('finds none where there is none', () => {
  for (const value of [literal('column'), null, undefined, 1, 'a', [], {}, { node: 'column' }])
    expect(columnsRead(value)).toEqual([])
})
