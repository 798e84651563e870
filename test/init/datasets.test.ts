import { expect, it } from 'vitest'
import { datasetsOf } from '../../src/init/datasets.ts'

const of = (files: Readonly<Record<string, string>>) =>
  datasetsOf(
    Object.entries(files).map(([path, columns]) => ({ path, columns: columns.split(',') })),
    Object.keys(files),
  )

it('groups files of one directory and the same columns, the newest last', () => {
  expect(
    of({ 'data/trips-2019-07.csv': 'a,b', 'data/trips-2019-06.csv': 'b,a', 'data/zones.csv': 'z' }),
  ).toEqual([
    {
      name: 'trips',
      files: ['data/trips-2019-06.csv', 'data/trips-2019-07.csv'],
      glob: 'data/trips-*.csv',
    },
    { name: 'zones', files: ['data/zones.csv'], glob: null },
  ])
})

it.each([
  [{ 'in/2019-01.csv': 'a', 'in/2019-12.csv': 'a' }, 'in', 'in/*.csv'],
  [{ 'old.csv': 'a', 'new.csv': 'a' }, 'data', '*.csv'],
  [{ 'in/2024-01.csv': 'a' }, 'in', 'in/*.csv'],
  [{ 'trips_2019-06-eu.csv.gz': 'a' }, 'trips-eu', 'trips_*-eu.csv.gz'],
  [{ 'in/2024-01.csv': 'a', 'in/zones.csv': 'b' }, 'in', null],
  [{ 'd/old.csv': 'a', 'd/new.csv': 'a', 'd/other.csv': 'b' }, 'd', null],
  [{ 'd/part[1].csv': 'a', 'd/part[2].csv': 'a' }, 'part', null],
])('%j: named %s, found by %s', (files, name, glob) => {
  expect(of(files)[0]).toMatchObject({ name, glob })
})

it('gives every dataset another name', () => {
  expect(of({ 'a/x.csv': 'a', 'b/x.csv': 'a', '1.csv': 'b', '!.csv': 'c' }).map(({ name }) => name)).toEqual([
    'x',
    'x-2',
    'data',
    'data-2',
  ])
})
