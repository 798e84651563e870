import { expect, it } from 'vitest'
import type { ColumnDetails } from '../../src/core/dataProfile.ts'
import { profileData, type ProfiledTables } from '../../src/profile/profileData.ts'
import { withData, type TestData } from '../dataEngine.ts'

const profiled = async (data: TestData, reveals = true): Promise<ProfiledTables> =>
  profileData(await withData(data), { reveals: () => reveals })

const alertsOf = ({ alerts }: ProfiledTables): readonly string[] =>
  alerts.map(({ level, column, message }) => `${level} ${column ?? 'table'}: ${message}`)

const columnOf = ({ columns }: ProfiledTables, name: string): ColumnDetails =>
  columns.find((column) => column.name === name)!

const rows = (count: number, row: (i: number) => Readonly<Record<string, unknown>>) =>
  Array.from({ length: count }, (_, i) => row(i))

it('finds suspicious values, spellings and patterns, the most important first', async () => {
  const found = await profiled({
    sample: rows(100, (i) => ({
      age: i < 3 ? -999 : 20 + (i % 60),
      city: i < 2 ? ' rome' : i < 4 ? 'ROME' : i < 5 ? 'n/a' : ['Rome', 'Oslo'][i % 2],
      code: i === 0 ? '12' : `AB-${100 + i}`,
      day: i < 5 ? '1970-01-01' : `2024-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      one: 1,
    })),
  })
  expect(alertsOf(found)).toEqual([
    'high day: 5 values may stand for missing ones (5%): 1970-01-01',
    'high age: 3 values may stand for missing ones (3%): -999',
    'high city: 1 value may stand for missing ones (1%): "n/a"',
    'medium one: all 100 values are the same (1)',
    'medium city: 5 values unlike the other 95%, which match ^[A-Z][a-z]{3}$',
    'medium city: 1 group of values differ only in case or blanks: "Rome", " rome", "ROME"',
    'medium city: 2 values with blanks at an end (2%)',
    'medium code: 1 value unlike the other 99%, which match ^[A-Z]{2}-[0-9]{3}$',
    'low code: all 100 values differ: it may be a key',
    'low age: the values are skewed (skewness -5.53)',
  ])
  expect(columnOf(found, 'age').details.sample).toMatchObject({
    numbers: { zeros: 0, negatives: 3 },
    suspects: [{ value: '-999', count: 3 }],
  })
  expect(columnOf(found, 'city').details.sample?.top?.[0]).toEqual({ value: 'Oslo', count: 48 })
})

it('counts rows that repeat another, and correlates numbers and booleans', async () => {
  const found = await profiled({
    sample: rows(60, (i) => ({ a: i % 30, b: 2 * (i % 30) + 1, c: i % 2 === 0, t: 'x' })),
  })
  expect(found.duplicateRows).toEqual({ reference: null, sample: 30 })
  expect(found.correlations?.columns).toEqual(['a', 'b', 'c'])
  expect(found.correlations?.pairs[0]).toEqual({ columns: ['a', 'b'], reference: null, sample: 1 })
  expect(alertsOf(found)).toContain('high table: 30 of 60 rows repeat another row (50%)')
  expect(alertsOf(found)).toContain('low b: nearly in the order of a (rank correlation 1)')
})

it('puts what differs from the reference first', async () => {
  const found = await profiled({
    reference: rows(400, (i) => ({ n: i % 100, k: 'ab'[i % 2], gone: 1, t: i })),
    sample: rows(400, (i) => ({ n: 60 + (i % 100), k: 'abc'[i % 3], t: `x${i}`, new: i % 7 })),
  })
  expect(alertsOf(found).filter((alert) => /reference|moved|changed/.test(alert))).toEqual([
    'high gone: the column is in the reference only',
    'high t: the type changed from integer to string',
    'high new: the column is not in the reference',
    'high n: the distribution moved: D = 0.6',
    'high k: 33.3% of the values moved to other classes',
    'medium k: 1 class not in the reference',
  ])
  expect(columnOf(found, 'n').distance).toEqual({ name: 'D', value: 0.6, isUsual: false })
})

it('calls a distance chance where samples of these sizes often lie as far apart', async () => {
  const found = await profiled({
    reference: rows(8, (i) => ({ n: i })),
    sample: rows(8, (i) => ({ n: i + 2 })),
  })
  expect(columnOf(found, 'n').distance).toEqual({ name: 'D', value: 0.25, isUsual: true })
  expect(alertsOf(found)).not.toContainEqual(expect.stringContaining('moved'))
})

it('shows no value of columns about people, nor of any where none may be shown', async () => {
  const people = rows(20, (i) => ({ email: `jo${i % 5}@example.org`, birthday: '1980-01-02', n: i % 3 }))
  const found = await profiled({ sample: people })
  expect(columnOf(found, 'email')).toMatchObject({ personal: true, withheld: true })
  expect(columnOf(found, 'birthday')).toMatchObject({ personal: true, times: { summary: { sample: null } } })
  expect(JSON.stringify(found)).not.toMatch(/example\.org|jo1|1980/)
  expect(columnOf(found, 'n').details.sample?.top?.[0]).toEqual({ value: '0', count: 7 })
  const hidden = await profiled({ sample: people }, false)
  expect(columnOf(hidden, 'n').details.sample?.top?.[0]).toEqual({ value: null, count: 7 })
})

it.each([
  ['no rows', 'a,b\n', ['high table: there are no rows']],
  ['one row', 'a,b\n1,x\n', []],
  [
    'no values',
    'a,b\n,\n,\n',
    [
      'high a: all values are missing',
      'high b: all values are missing',
      'high table: 1 of 2 rows repeat another row (50%)',
    ],
  ],
])('describes data of %s', async (_, sample, expected) => {
  const found = await profiled({ sample })
  expect([...alertsOf(found)].sort()).toEqual(expected)
  expect(found.columns.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(found.columns.flatMap(({ problems = [] }) => problems)).toEqual([])
})
