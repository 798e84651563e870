import { expect, it } from 'vitest'
import { exportSuite } from '../../../src/suite/exporters/exportSuite.ts'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'

const { suite } = importSuite({
  fields: [{ name: 'a', type: 'integer' }],
  missingValues: ['', '-', 'n/a'],
})

it('writes what means "missing" to imported rules', () => {
  const { text, leftOut } = exportSuite(suite, 'json')
  expect(JSON.parse(text)).toMatchObject({ csv: { null_values: ['-', 'n/a'] } })
  expect(leftOut).toEqual([])
  expect(exportSuite(suite, 'ts').text).toContain('csv: { nullValues: ["-", "n/a"] },')
})

it('adds it to what the suite says itself', () => {
  const { text } = exportSuite({ ...suite, csv: { delimiter: ';', nullValues: ['x'] } }, 'json')
  expect(JSON.parse(text)).toMatchObject({ csv: { delimiter: ';', null_values: ['-', 'n/a', 'x'] } })
})

it('says that Great Expectations has no place for it', () => {
  expect(exportSuite(suite, 'gx').leftOut).toEqual([
    { rule: 'csv', reason: 'how data is read is not said in a suite there' },
  ])
})
