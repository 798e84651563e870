import { expect, it } from 'vitest'
import { selectedRows } from '../../../src/metrics/selectedRows.ts'
import { columnsOfMetric } from '../../../src/mutation/checks/columnsOfMetric.ts'
import type { Metric } from '../../../src/core/metric.ts'
import { column, compare, literal, type Expr } from '../../../src/sql/ast.ts'

const counts = (args: object, where?: Expr): Metric => ({
  kind: { name: 'count', shape: 'select', select: () => [], read: () => 0 },
  table: 'sample',
  args,
  ...(where && { where }),
})
const lookup: Expr = { node: 'inTable', of: [column('a')], table: 'customers', columns: ['id'] }

it.each([
  ['nothing but the rows', counts({}), []],
  [
    'a column and its condition',
    counts({ of: column('a') }, compare(column('b'), '=', literal(1))),
    ['a', 'b'],
  ],
  ['a column of another table', counts({ of: lookup }), null],
  ['a query in SQL', selectedRows('SELECT * FROM sample', 5), null],
])('%s: %j', (_, metric, columns) => expect(columnsOfMetric(metric)).toEqual(columns))
