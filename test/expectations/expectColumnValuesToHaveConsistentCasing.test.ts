import { expectColumnValuesToHaveConsistentCasing as consistent } from '../../src/expectations/expectColumnValuesToHaveConsistentCasing.ts'
import { csv, judges } from './judges.ts'

judges(
  () => consistent({ column: 'a' }),
  [
    {
      name: 'one case each',
      params: undefined,
      sample: csv('Berlin', 'PARIS', 'berlinn', 'Berlin', ''),
      status: 'pass',
      message: 'all 4 values are in one case',
    },
    {
      name: 'twins',
      params: undefined,
      sample: csv('Ärger', 'x', 'ärger', 'Ärger'),
      status: 'fail',
      message: '3 of 4 values are also there in another case',
      rows: [
        [1, 'Ärger'],
        [3, 'ärger'],
        [4, 'Ärger'],
      ],
    },
  ],
)
