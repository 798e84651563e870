import { expect, it } from 'vitest'
import { partedSuite } from '../../../../src/suite/importers/shared/partedSuite.ts'

it.each([
  ['schema.yml#orders', 'schema.yml', 'orders'],
  ['dir#1/schema.YAML#raw.orders', 'dir#1/schema.YAML', 'raw.orders'],
  ['datapackage.json#a#b', 'datapackage.json', 'a#b'],
  ['schema.yml', 'schema.yml', undefined],
  ['suite#1.yaml', 'suite#1.yaml', undefined],
  ['suite.ts#orders', 'suite.ts#orders', undefined],
])('%s is the file %s and the table %s', (ref, file, table) => {
  expect(partedSuite(ref)).toEqual({ file, ...(table !== undefined && { table }) })
})
