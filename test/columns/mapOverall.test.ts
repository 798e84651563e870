import { expect, it } from 'vitest'
import { mapOverall } from '../../src/columns/mapOverall.ts'
import { column, compare, float, overall, type Query } from '../../src/sql/ast.ts'

const above = (limit: ReturnType<typeof float>): Query => ({
  from: { select: { far: compare(column('x'), '>', limit), x: column('x') } },
  select: { x: column('x') },
  where: column('far'),
  limit: 3,
})

it('replaces each figure of all rows, and nothing else', () => {
  const query = above(overall('quantile', column('x'), 0.75))
  expect(mapOverall(query, ({ fn, at }) => float(fn === 'quantile' ? at! * 100 : NaN))).toEqual(
    above(float(75)),
  )
})

it('leaves a query without figures as it is', () => {
  expect(mapOverall(above(float(75)), () => float(0))).toEqual(above(float(75)))
})
