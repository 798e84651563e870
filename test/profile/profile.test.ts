import { expect, it } from 'vitest'
import type { ColumnProfile } from '../../src/core/columnProfile.ts'
import { profile } from '../../src/profile/profile.ts'
import { withData, type TestData } from '../dataEngine.ts'

async function columnsOf(data: TestData, reveals = true): Promise<Map<string, ColumnProfile>> {
  const columns = await profile(await withData(data), { reveals: () => reveals })
  return new Map(columns.map((column) => [column.name, column]))
}

const data: TestData = {
  reference:
    'n,d,c,b,gone\n1.5,2024-01-01,zebra,true,1\nnan,2024-01-02,"",false,2\n,,ant,true,3\ninf,2024-01-03,ant,,4\n',
  sample:
    'n,d,c,b,new\n1.5,2024-02-01,yak,true,x\n2.5,2024-02-02,ant,false,y\n2.5,,ant,true,z\n7.25,2024-02-03,,,\n',
}

it('describes each column by what the reference holds in it', async () => {
  const columns = await columnsOf(data)
  expect([...columns.keys()]).toEqual(['n', 'd', 'c', 'b', 'gone', 'new'])
  const kinds = [...columns.values()].map(
    ({ numbers, times, classes }) =>
      [numbers && 'numbers', times && 'times', classes && 'classes'].find(Boolean) ?? 'none',
  )
  expect(kinds).toEqual(['numbers', 'times', 'classes', 'classes', 'numbers', 'classes'])
})

it('counts what is missing apart, and different values without it', async () => {
  const columns = await columnsOf(data)
  expect(columns.get('n')!.reference).toEqual({
    type: 'float',
    nativeType: 'DOUBLE',
    rows: 4,
    nulls: 1,
    nans: 1,
    empties: 0,
    infinities: 1,
    distinct: 2,
  })
  expect(columns.get('c')!.reference).toMatchObject({ nulls: 0, empties: 1, distinct: 3 })
  expect(columns.get('c')!.classes).toMatchObject({ added: 1, vanished: 2 })
})

it('says where a column is not', async () => {
  const columns = await columnsOf(data)
  expect(columns.get('gone')).toMatchObject({ sample: null, numbers: { summary: { sample: null } } })
  expect(columns.get('new')).toMatchObject({
    reference: null,
    classes: { n: { reference: null, sample: 3 } },
  })
})

it('describes a sample alone', async () => {
  const columns = await columnsOf({ sample: data.sample })
  expect(columns.get('n')).toMatchObject({ reference: null, numbers: { ecdf: { gap: null } } })
})

it('reads text as numbers where the reference has numbers', async () => {
  const columns = await columnsOf({ reference: 'n\n1\n2\n', sample: 'n\n1\nabc\n' })
  expect(columns.get('n')).toMatchObject({
    reference: { type: 'integer' },
    sample: { type: 'string', rows: 2 },
    numbers: { summary: { sample: { n: 1, max: 1 } } },
  })
})

it('withholds every value of a cell, and keeps counts and shapes', async () => {
  const columns = await columnsOf(data, false)
  const text = JSON.stringify([...columns.values()])
  expect(text).not.toMatch(/zebra|yak|ant|7\.25|2\.5|1\.5|2024/)
  expect(columns.get('n')).toMatchObject({
    withheld: true,
    reference: { rows: 4, distinct: 2 },
    numbers: { summary: { reference: null, sample: null }, histogram: { edges: null }, ecdf: null },
  })
  expect(columns.get('n')!.numbers!.histogram!.counts.sample).toContain(2)
  expect(columns.get('c')!.classes!.classes[0]).toMatchObject({ name: null })
})

it('says what could not be measured, and measures the rest', async () => {
  const columns = await columnsOf({
    reference: { parquet: `SELECT 1 AS n, TIMESTAMP '2024-01-01' AS t` },
    sample: { parquet: `SELECT 2 AS n, TIMESTAMP '200000-01-01' AS t` },
  })
  expect(columns.get('t')!.problems).toEqual([
    'time_profile could not be measured: there are times more than 100,000 years from now',
  ])
  expect(columns.get('t')!.sample).toMatchObject({ rows: 1, distinct: 1 })
  expect(columns.get('n')!.problems).toBeUndefined()
})

it('measures what is not a number, a time or a class by its counts alone', async () => {
  const columns = await columnsOf({
    sample: { parquet: 'SELECT unnest([[1], [1], [2, 3], NULL]) AS list' },
  })
  expect(columns.get('list')).toEqual({
    name: 'list',
    reference: null,
    sample: {
      type: 'other',
      nativeType: 'INTEGER[]',
      rows: 4,
      nulls: 1,
      nans: 0,
      empties: 0,
      infinities: 0,
      distinct: 2,
    },
  })
})

it('says how often columns are read: files of columns are loaded only for that', async () => {
  const reads: Record<string, number | undefined> = {}
  const engine = await withData(data)
  await profile(
    {
      ...engine,
      prepare(table, columns, scans, ofColumn) {
        reads[table] = ofColumn
        return engine.prepare(table, columns, scans, ofColumn)
      },
    },
    { reveals: () => true },
  )
  expect(reads).toEqual({ reference: 2, sample: 2 })
})
