import { expect, it } from 'vitest'
import { expectColumnValuesToBeJsonParseable } from '../../src/expectations/expectColumnValuesToBeJsonParseable.ts'
import { resultOf } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

const texts = (...cells: (string | null)[]) => [...cells.map((a) => ({ a })), { a: '""' }]

judges(expectColumnValuesToBeJsonParseable, [
  {
    name: 'by RFC 8259',
    params: { column: 'a' },
    sample: texts(' {"a": [1, null]} ', '1e400', '[1,]', 'NaN', null, '{a: 1}', '01', "'x'", '1 2', ''),
    status: 'fail',
    message: '7 of 10 values are not JSON',
    rows: [
      [3, '[1,]'],
      [4, 'NaN'],
      [6, '{a: 1}'],
      [7, '01'],
      [8, "'x'"],
    ],
    count: 7,
  },
  {
    name: 'numbers are no text',
    params: { column: 'a' },
    sample: csv(1, '', 2),
    status: 'fail',
    message: '2 of 2 values are not JSON',
    rows: [
      [1, 1],
      [3, 2],
    ],
  },
  {
    name: 'nor are lists',
    params: { column: 'a' },
    sample: { parquet: 'SELECT [1]::INTEGER[] AS a' },
    status: 'fail',
    message: '1 of 1 values is not JSON',
    rows: [[1, '[1]']],
  },
  {
    name: 'nothing but missing values',
    params: { column: 'a' },
    sample: csv('', ''),
    status: 'pass',
    message: 'has no values to check',
  },
])

it('tolerates as many as it was told to, of all values and not of different ones', async () => {
  const sample = texts('{}', '{}', '{}', 'x')
  const mostly = (share: number) => expectColumnValuesToBeJsonParseable({ column: 'a', mostly: share })
  expect(await resultOf(mostly(0.8), { sample })).toMatchObject({ status: 'pass' })
  expect(await resultOf(mostly(0.81), { sample })).toMatchObject({ status: 'fail' })
})

refuses(expectColumnValuesToBeJsonParseable, [
  [{ column: 'a', mostly: -1 }, 'mostly'],
  [{}, 'column'],
])
