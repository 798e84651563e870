import { describe, expect, it } from 'vitest'
import * as e from '../../src/expectations/index.ts'
import { runOn, type TestData } from '../dataEngine.ts'

const lines = async (data: TestData, suite: Parameters<typeof runOn>[1]): Promise<readonly string[]> =>
  (await runOn(data, suite)).results.map(
    ({ status, severity, message }) => `${status} ${severity} ${message}`,
  )

const csv = (...bad: readonly string[]): string =>
  `price,size\n${[...Array.from({ length: 300 }, (_, i) => `${i % 50}.5,${i}`), ...bad].join('\n')}\n`
const damage = e.expectTableToBeWellFormed({})
const ofType = e.expectColumnValuesToBeOfType({ column: 'price', type_: 'float' })
const between = e.expectColumnValuesToBeBetween({ column: 'price', minValue: 0, maxValue: 60 })
const mean = e.expectColumnMeanToBeBetween({ column: 'price', minValue: 0, maxValue: 60 })
const skipped = 'not checked: column "price" is read as text because of 1 bad value'
const finding =
  'column "price" is read as text: 1 of 301 values isn\'t a number (row 301). If it means "missing", pass --null-values. If the column is text, pass --types price=string'

describe('a bad value in a column of numbers', () => {
  it('is one failure, of the type of the column', async () => {
    expect(await lines({ sample: csv('12x4,7') }, [damage, between, ofType, mean])).toEqual([
      `skip error not checked: ${finding}`,
      `skip error ${skipped}`,
      'fail error 1 of 301 values is not of type float',
      `skip error ${skipped}`,
    ])
  })

  it('is a failure of the table where the suite does not check the type', async () => {
    expect(await lines({ sample: csv('12x4,7') }, [damage, between, mean])).toEqual([
      `fail error the sample is damaged: ${finding}`,
      `skip error ${skipped}`,
      `skip error ${skipped}`,
    ])
  })

  it('is a failure of each check where nothing else reports it', async () => {
    expect(await lines({ sample: csv('12x4,7') }, [between, mean])).toEqual([
      'fail error 1 of 301 values is outside [0, 60]',
      'error error 1 value is not a number, so there is no mean',
    ])
  })

  it('hides no failure of other values', async () => {
    expect(await lines({ sample: csv('12x4,7', '99,8') }, [ofType, between])).toEqual([
      'fail error 1 of 302 values is not of type float',
      'fail error 2 of 302 values are outside [0, 60]',
    ])
  })

  it('hides no other damage of the table', async () => {
    const found = await lines({ sample: csv('12x4,7', '3') }, [damage, ofType])
    expect(found).toEqual([
      expect.stringMatching(
        /^fail error the sample is damaged: line 303: .*; column "price" is read as text/,
      ),
      'fail error 1 of 302 values is not of type float',
    ])
  })

  it('stays a failure as severe as the most severe check that it fails', async () => {
    const warning = e.expectColumnValuesToBeOfType({ column: 'price', type_: 'float', severity: 'warning' })
    expect(await lines({ sample: csv('12x4,7') }, [damage, warning, mean])).toEqual([
      `fail error the sample is damaged: ${finding}`,
      `skip warning ${skipped}`,
      `skip error ${skipped}`,
    ])
  })

  it('folds row conditions that compare the column with a number', async () => {
    const where = e.expectColumnValuesToNotBeNull({ column: 'size', where: 'price > 3' })
    expect(await lines({ sample: csv('12x4,7') }, [ofType, where])).toEqual([
      'fail error 1 of 301 values is not of type float',
      `skip error ${skipped}`,
    ])
  })
})

it('is one failure for each column', async () => {
  const sizes = e.expectColumnValuesToBeOfType({ column: 'size', type_: 'integer' })
  const found = await lines({ sample: csv('x,7', '4,y') }, [damage, ofType, sizes])
  expect(found.map((line) => line.split(' ', 1)[0])).toEqual(['skip', 'fail', 'fail'])
})

it('folds nothing in a table without bad values', async () => {
  expect(await lines({ sample: csv('99,7') }, [ofType, between])).toEqual([
    'pass error all 301 values are of type float',
    'fail error 1 of 301 values is outside [0, 60]',
  ])
})
