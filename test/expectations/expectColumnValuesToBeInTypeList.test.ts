import { expectColumnValuesToBeInTypeList } from '../../src/expectations/expectColumnValuesToBeInTypeList.ts'
import { csv, judges, refuses } from './judges.ts'

const inList = (params: { typeList: string[]; mostly?: number }) =>
  expectColumnValuesToBeInTypeList({ column: 'a', ...params })

judges(inList, [
  {
    name: 'one of them is enough; empty text is left out where no text is expected',
    params: { typeList: ['int64', 'date', 'integer'] },
    sample: csv('1', '2020-01-01', '""', '', 'x', '2.5'),
    status: 'fail',
    message: '2 of 4 values are not of type integer or date',
    rows: [
      [5, 'x'],
      [6, '2.5'],
    ],
  },
  {
    name: 'a column of numbers is one of no text',
    params: { typeList: ['str', 'bool'] },
    sample: csv(1, 2),
    status: 'fail',
    message: '2 of 2 values are not of type string or boolean',
    rows: [
      [1, 1],
      [2, 2],
    ],
  },
  {
    name: 'all text is text, also empty text',
    params: { typeList: ['string', 'integer'] },
    sample: csv('x', '""', 1),
    status: 'pass',
    message: 'all 3 values are of type string or integer',
  },
  {
    name: 'nothing but missing values',
    params: { typeList: ['string'] },
    sample: csv('', ''),
    status: 'pass',
    message: 'has no values to check',
  },
])

refuses(expectColumnValuesToBeInTypeList, [
  [{ column: 'a', typeList: [] }, 'typeList'],
  [{ column: 'a', typeList: ['int', 'thing'] }, 'typeList.1: unknown type "thing"; types are integer'],
  [{ column: 'a', typeList: 'int' }, 'typeList'],
])
