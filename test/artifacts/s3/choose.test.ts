import { expect, test } from 'vitest'
import { choose } from '../../../src/artifacts/s3/choose.ts'
import { timeInKey, type S3Object } from '../../../src/artifacts/s3/listObjects.ts'
import { latest } from '../../../src/artifacts/metadata/selector.ts'

const objects = (...keys: string[]): readonly S3Object[] =>
  keys.map((key, i) => ({ key, time: timeInKey(key), modified: i, bytes: 1, etag: null }))

const newest = { selector: latest, format: undefined, until: Infinity }

test.each<[why: string, keys: string[], chosen: string]>([
  ['the newest', ['a_2021-07-10.csv', 'a_2021-07-12.csv', 'a_2021-07-11.csv'], 'a_2021-07-12.csv'],
  [
    'a time is later than its day',
    ['a_2021-07-12T00:00:01.csv', 'a_2021-07-12.csv'],
    'a_2021-07-12T00:00:01.csv',
  ],
  [
    'microseconds count',
    ['a_2021-07-12T00:00:00.000002.csv', 'a_2021-07-12T00:00:00.000001.csv'],
    'a_2021-07-12T00:00:00.000002.csv',
  ],
  [
    'zones count',
    ['a_2021-07-12T01:00:00+02:00.csv', 'a_2021-07-12T00:00:00Z.csv'],
    'a_2021-07-12T00:00:00Z.csv',
  ],
  [
    'the file goes before its folder',
    ['2030-01-01/a_2021-07-10.csv', '2020-01-01/a_2021-07-12.csv'],
    '2020-01-01/a_2021-07-12.csv',
  ],
  ['a folder may tell the time', ['2021-07-12/a.csv', '2021-07-11/a.csv'], '2021-07-12/a.csv'],
  [
    'data goes before the rest',
    ['a_2021-07-10.csv', 'model_2021-07-12.pkl', 'README_2021-07-13'],
    'a_2021-07-10.csv',
  ],
  [
    'where there is no data, the rest',
    ['model_2021-07-12.pkl', 'model_2021-07-11.pkl'],
    'model_2021-07-12.pkl',
  ],
])('%s', (_, keys, chosen) => {
  expect(choose('s3://b/', objects(...keys), newest)).toMatchObject({ objects: [{ key: chosen }], notes: [] })
})

test('of one time, the one that was stored last is the newest, and it is said', () => {
  const {
    objects: [object],
    notes,
  } = choose('s3://b/', objects('b_2021-07-12.csv', 'a_2021-07-12.csv'), newest)
  expect(object?.key).toBe('a_2021-07-12.csv')
  expect(notes).toEqual([
    's3://b/: b_2021-07-12.csv has the same time in its name as a_2021-07-12.csv; stored last is newer',
  ])
})

test('what has no time in its name is left out, and it is said', () => {
  const {
    objects: [object],
    notes,
  } = choose('s3://b/', objects('a.csv', 'a_2021-07-12.csv', 'b.csv'), newest)
  expect(object?.key).toBe('a_2021-07-12.csv')
  expect(notes).toEqual([
    's3://b/: 2 of 3 objects ignored because their names have no time, e.g. a.csv; the newest is one of 1',
  ])
})

test('two formats are one too many, unless one is asked for', () => {
  const both = objects('a_2021-07-12.csv', 'a_2021-07-12.parquet')
  expect(() => choose('s3://b/', both, newest)).toThrow(
    's3://b/: both csv and parquet files are there; say which with --format',
  )
  expect(choose('s3://b/', both, { ...newest, format: 'csv' }).objects[0]?.key).toBe('a_2021-07-12.csv')
  expect(choose('s3://b/', objects('a_2021-07-12.dat'), { ...newest, format: 'csv' }).objects[0]?.key).toBe(
    'a_2021-07-12.dat',
  )
})

test('as of a time, what is later is not seen', () => {
  const three = objects('a_2021-07-10.csv', 'a_2021-07-11.csv', 'a_2021-07-12.csv')
  const until = Date.UTC(2021, 6, 11)
  expect(choose('s3://b/', three, { ...newest, until }).objects[0]?.key).toBe('a_2021-07-11.csv')
  expect(() => choose('s3://b/', three, { ...newest, until: 0 })).toThrow(
    's3://b/: no object to read, as of that time',
  )
})

test('a marker that is newer than all data is reported, unless it is later than the wanted time', () => {
  const data = objects('dt=2021-07-10/part-0.csv', 'dt=2021-07-11/part-0.csv')
  const hidden = objects('dt=2021-07-11/_SUCCESS', 'dt=2021-07-12/_SUCCESS')
  const note =
    "data: dt=2021-07-12/_SUCCESS has a newer time in its name and isn't data; the newest data is dt=2021-07-11/part-0.csv"
  expect(choose('data', data, { ...newest, hidden }).notes).toEqual([note])
  const until = Date.UTC(2021, 6, 11)
  expect(choose('data', data, { ...newest, hidden, until }).notes).toEqual([])
})
