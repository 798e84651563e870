import { expect, it } from 'vitest'
import { usesOverall } from '../../src/columns/usesOverall.ts'
import { column, compare, overall, when, window } from '../../src/sql/ast.ts'

it.each([
  ['a figure', overall('mean', column('x')), true],
  ['a figure inside', when(compare(column('x'), '<', overall('mean', column('x'))), column('x')), true],
  ['a query of it', { from: { select: { far: overall('mad', column('x')) } }, select: {} }, true],
  ['a window', window('count', null), false],
  ['a column of that name', column('overall'), false],
  ['nothing', null, false],
])('%s', (_, value, uses) => {
  expect(usesOverall(value)).toBe(uses)
})
