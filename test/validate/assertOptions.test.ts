import { expect, it } from 'vitest'
import { assertOptions } from '../../src/validate/assertOptions.ts'
import { UsageError } from '../../src/errors/usageError.ts'

it.each<readonly [Parameters<typeof assertOptions>[0], string]>([
  [
    { tables: { 'two words': 'a.csv' } },
    'an additional table can\'t be called "two words"; a name has letters, digits and _, and is not reference or sample',
  ],
  [{ tables: { sample: 'a.csv' } }, 'an additional table can\'t be called "sample"; '],
  [
    { writeUnexpected: 'rows', maxExamples: 0 },
    'unexpected rows hold values, and maxExamples 0 shows no values',
  ],
  [{ alpha: 1 }, 'alpha: expected a number between 0 and 1, found 1'],
  [{ alpha: NaN }, 'alpha: expected a number between 0 and 1, found NaN'],
  [{ unitDesign: 'recent=7' }, 'the unit design recent=7 needs a unit, for example --unit "day(pickup)"'],
])('rejects %j before any data is read', (options, message) => {
  expect(() => assertOptions(options)).toThrow(UsageError)
  expect(() => assertOptions(options)).toThrow(message)
})

it('takes the unit of the suite for the design of an option, and the other way round', () => {
  const suite = { name: 's', file: null, expectations: [] }
  expect(() => assertOptions({ suite: { ...suite, unit: ['shop'] }, unitDesign: 'paired' })).not.toThrow()
  expect(() => assertOptions({ suite: { ...suite, unitDesign: 'paired' }, unit: ['shop'] })).not.toThrow()
  expect(() => assertOptions({ suite: { ...suite, unitDesign: 'paired' } })).toThrow('needs a unit')
})
