import { expect, it } from 'vitest'
import type { Grid } from '../../src/mutation/grid.ts'
import { touchedColumns } from '../../src/mutation/touchedColumns.ts'

const columns: Grid['columns'] = [
  { name: 'a', type: 'integer' },
  { name: 'b', type: 'string' },
]
const before: Grid = {
  columns,
  rows: [
    [1, 'x'],
    [2, null],
  ],
}

it.each<[string, readonly string[] | null, Grid]>([
  ['nothing', [], { columns, rows: before.rows.map((row) => [...row]) }],
  [
    'one value',
    ['b'],
    {
      columns,
      rows: [
        [1, 'x'],
        [2, ''],
      ],
    },
  ],
  [
    'both columns',
    ['b', 'a'],
    {
      columns,
      rows: [
        [1, 'y'],
        [3, null],
      ],
    },
  ],
  ['a row less', null, { columns, rows: [[1, 'x']] }],
  ['another name', null, { columns: [...columns], rows: before.rows }],
])('%s: %j', (_, touched, after) => expect(touchedColumns(before, after)).toEqual(touched))
