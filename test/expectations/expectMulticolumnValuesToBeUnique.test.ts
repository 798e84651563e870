import { expectMulticolumnValuesToBeUnique } from '../../src/expectations/expectMulticolumnValuesToBeUnique.ts'
import { judges, refuses } from './judges.ts'

judges(expectMulticolumnValuesToBeUnique, [
  {
    name: 'within a row',
    params: { columnList: ['a', 'b'] },
    sample: 'a,b\n1,2\n1,2\n3,3\n',
    status: 'fail',
    message: '1 of 3 rows has one value in two of a, b',
    rows: [[3, [3, 3]]],
  },
])

refuses(expectMulticolumnValuesToBeUnique, [
  [{ columnList: ['a'] }, 'expect_multicolumn_values_to_be_unique: columnList'],
])
