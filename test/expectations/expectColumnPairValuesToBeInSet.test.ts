import { expectColumnPairValuesToBeInSet } from '../../src/expectations/expectColumnPairValuesToBeInSet.ts'
import { judges, refuses } from './judges.ts'

type Cell = string | number | boolean | null
const inSet = (params: { valuePairsSet: [Cell, Cell][] }) =>
  expectColumnPairValuesToBeInSet({ columnA: 'a', columnB: 'b', ...params })

judges(inSet, [
  {
    name: 'values that are allowed, but not together',
    params: {
      valuePairsSet: [
        [1, 'x'],
        [2, 'y'],
      ],
    },
    sample: 'a,b\n1,x\n2,y\n1,y\n,\n3,x\n',
    status: 'fail',
    message: '2 of 4 pairs are not in {[1,"x"], [2,"y"]}',
    rows: [
      [3, [1, 'y']],
      [5, [3, 'x']],
    ],
  },
  {
    name: 'null is a missing value',
    params: {
      valuePairsSet: [
        [1, null],
        [2, 2],
      ],
    },
    sample: 'a,b\n1,\n2,2\n1,nan\n,\n,2\n',
    status: 'fail',
    message: '1 of 4 pairs is not in {[1,null], [2,2]}',
    rows: [[5, [null, 2]]],
  },
  {
    name: 'dates and quotes',
    params: { valuePairsSet: [['2020-01-01', "O'Brien"]] },
    sample: "a,b\n2020-01-01,O'Brien\n",
    status: 'pass',
    message: 'the only pair is in {["2020-01-01","O\'Brien"]}',
  },
])

refuses(expectColumnPairValuesToBeInSet, [
  [{ columnA: 'a', columnB: 'b', valuePairsSet: [] }, 'valuePairsSet'],
  [{ columnA: 'a', columnB: 'b', valuePairsSet: [[1]] }, 'valuePairsSet.0'],
  [{ columnA: 'a', columnB: 'b', valuePairsSet: [[1, 2, 3]] }, 'valuePairsSet.0'],
  [{ columnA: 'a', columnB: 'b', valuePairsSet: [1, 2] }, 'valuePairsSet.0'],
])
