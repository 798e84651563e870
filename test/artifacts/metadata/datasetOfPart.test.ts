import { expect, it } from 'vitest'
import { datasetOfPart } from '../../../src/artifacts/metadata/datasetOfPart.ts'

it.each([
  ['data/dt=2021-07-11/part-0.csv', 'data/dt=2021-07-11'],
  ['data/dt=2021-07-11/country=DE/part-0.csv', 'data/dt=2021-07-11'],
  ['2021-07-11/a.csv', '2021-07-11'],
  ['data/x_2021-07-11_part-1.csv', 'data/x_2021-07-11.csv'],
  ['data/x_2021-07-11-00001-of-00005.parquet', 'data/x_2021-07-11.parquet'],
  ['data/dt=2021-07-10/x_2021-07-11.csv', 'data/dt=2021-07-10/x_2021-07-11.csv'],
  ['data/department-7_2021-07-11.csv', 'data/department-7_2021-07-11.csv'],
])('%s is a part of %s', (path, dataset) => {
  expect(datasetOfPart(path)).toBe(dataset)
})
