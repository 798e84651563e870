import { expect, it } from 'vitest'
import { suiteEntries } from '../../../src/suite/exporters/suiteEntries.ts'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'

const between = (kwargs: object): object => ({ type: 'expect_column_values_to_be_between', kwargs })

it('leaves out imported rules that are not checked, with their reasons, though we have their expectation', () => {
  const { suite } = importSuite({
    expectations: [
      between({ column: 'x', min_value: 1 }),
      between({ column: 'x', min_value: { $PARAMETER: 'low' } }),
      between({ column: 'x', min_value: 2, max_value: 1 }),
    ],
  })
  const { entries, leftOut } = suiteEntries(suite)
  expect(entries.map(({ params }) => params)).toEqual([{ column: 'x', minValue: 1 }])
  expect(leftOut.map(({ rule, column, reason }) => `${rule} ${column ?? ''}: ${reason}`)).toEqual([
    'expect_column_values_to_be_between x: min_value is the suite parameter low, which has no value here',
    'expect_column_values_to_be_between x: min_value 2 is above max_value 1: nothing is between',
  ])
})
