import { expect, it } from 'vitest'
import { exportSuite } from '../../../src/suite/exporters/exportSuite.ts'
import { importSuite } from '../../../src/suite/importing/importSuite.ts'

const { suite } = importSuite({
  type: 'object',
  required: ['a'],
  properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'integer' } },
})

it('keeps the types that rules declare, but of columns that the data may lack', () => {
  expect(JSON.parse(exportSuite(suite, 'json').text)).toMatchObject({ types: { a: 'string' } })
  expect(exportSuite(suite, 'ts').text).toContain('types: { a: "string" },')
})

it('prefers the types that the suite says itself', () => {
  expect(exportSuite({ ...suite, types: { a: 'integer' } }, 'yaml').text).toContain('types:\n  a: integer\n')
})
