import { expectColumnTypeToBe } from '../../src/expectations/expectColumnTypeToBe.ts'
import { csv, judges, parquet, refuses } from './judges.ts'

const type = (type_: string) => expectColumnTypeToBe({ column: 'a', type_ })

judges(type, [
  { name: 'by our name', params: 'integer', sample: csv(1), status: 'pass', message: 'is of type integer' },
  { name: 'by pandas’ name', params: 'int64', sample: csv(1), status: 'pass', message: 'is of type integer' },
  {
    name: 'an integer is a number, but no float',
    params: 'float',
    sample: csv(1, ''),
    status: 'fail',
    message: 'is of type integer; expected float',
  },
  { name: 'a number', params: 'number', sample: csv(1), status: 'pass', message: 'is of type integer' },
  {
    name: 'one text makes a CSV column text',
    params: 'int64',
    sample: csv(1, 2, 'x'),
    status: 'fail',
    message: 'is of type string; expected int64',
  },
  {
    name: 'what Parquet declares',
    params: 'DECIMAL(9,2)',
    sample: parquet('DECIMAL(9,2)', '1'),
    status: 'pass',
    message: 'is of type float',
  },
  {
    name: 'the engine’s own name',
    params: 'integer[]',
    sample: { parquet: 'SELECT [1]::INTEGER[] AS a' },
    status: 'pass',
    message: 'is of type INTEGER[]',
  },
  {
    name: 'a name that nobody has',
    params: 'intger',
    sample: csv(1),
    status: 'fail',
    message: 'is of type integer; expected intger',
  },
  {
    name: 'no values, no type',
    params: 'float',
    sample: csv(''),
    status: 'skip',
    message: 'not tested: there are no values',
  },
])

refuses(expectColumnTypeToBe, [
  [{ column: 'a' }, 'type_'],
  [{ column: 'a', type_: '' }, 'type_'],
  [{ column: 'a', type_: 'int', mostly: 0.5 }, 'unknown parameter "mostly"'],
])
