import { describe, expect, it } from 'vitest'
import type { Column, ColumnType } from '../../src/sql/column.ts'
import {
  columnSelector,
  describeSelector,
  selectColumns,
  type ColumnSelector,
} from '../../src/core/columnSelector.ts'

const column = (name: string, type: ColumnType): Column => ({ name, type, nativeType: '' })
const columns = [
  column('tip_amount', 'float'),
  column('fare_amount', 'float'),
  column('vendor', 'integer'),
  column('picked up', 'timestamp'),
  column('a*b', 'string'),
]

describe('a column selector', () => {
  it.each<[ColumnSelector, string[]]>([
    [
      ['vendor', 'absent'],
      ['vendor', 'absent'],
    ],
    [{ glob: '*_amount' }, ['tip_amount', 'fare_amount']],
    [{ glob: 'a\\*b' }, ['a*b']],
    [{ glob: '*' }, columns.map(({ name }) => name)],
    [{ regex: '^(tip|fare)' }, ['tip_amount', 'fare_amount']],
    [{ type: 'number' }, ['tip_amount', 'fare_amount', 'vendor']],
    [{ type: 'float' }, ['tip_amount', 'fare_amount']],
    [{ type: 'time' }, ['picked up']],
    [{ regex: 'nothing' }, []],
    [{ optional: 'vendor' }, ['vendor']],
    [{ optional: 'absent' }, []],
    [{ optional: { glob: '*_amount' } }, ['tip_amount', 'fare_amount']],
  ])('%j selects %j', (selector, names) => {
    expect(selectColumns(columnSelector.parse(selector), columns)).toEqual(names)
  })

  it.each([
    [[]],
    [{}],
    [{ glob: '' }],
    [{ regex: '(' }],
    [{ type: 'money' }],
    [{ glob: 'a', regex: 'a' }],
    [{ optional: '' }],
    [{ optional: { optional: 'a' } }],
  ])('%j is none', (selector) => {
    expect(columnSelector.safeParse(selector).success).toBe(false)
  })

  it('is described as it is written', () => {
    expect(describeSelector({ glob: '*_amount' })).toBe('glob *_amount')
    expect(describeSelector(['a', 'b'])).toBe('a, b')
    expect(describeSelector({ optional: { glob: 'a*' } })).toBe('glob a*')
  })
})

it('matches patterns of names in linear time, whatever is in them', () => {
  const names = ['a'.repeat(60), `${'a'.repeat(60)}b`].map((name) => column(name, 'string'))
  const selected = (selector: ColumnSelector): readonly string[] => selectColumns(selector, names)
  expect(selected({ regex: '^(a+)+$' })).toEqual([names[0]!.name])
  expect(selected({ glob: `${'*a'.repeat(25)}*b` })).toEqual([names[1]!.name])
  expect(columnSelector.safeParse({ regex: '^(?=.*b)' }).success).toBe(false)
})
