import { expect, test } from 'vitest'
import { stampedName } from '../../../src/artifacts/s3/stampedName.ts'

const time = new Date('2021-07-12T07:41:02.999Z')

test.each([
  ['dataset_file.csv', 'dataset_file_2021-07-12T07:41:02.csv'],
  ['songs.csv.gz', 'songs_2021-07-12T07:41:02.csv.gz'],
  ['raw.tar.bz2', 'raw_2021-07-12T07:41:02.tar.bz2'],
  ['clean.data.parquet', 'clean.data_2021-07-12T07:41:02.parquet'],
  ['v1.2', 'v1.2_2021-07-12T07:41:02'],
  ['model', 'model_2021-07-12T07:41:02'],
  ['songs_2020-01-01.csv', 'songs_2020-01-01.csv'],
])('%s is stored as %s', (name, stamped) => {
  expect(stampedName(name, time)).toBe(stamped)
})
