import {
  tableFromArrays,
  type Decimal,
  type Dictionary,
  type Float64,
  type Int64,
  type Table,
  type TimestampMillisecond,
  type Utf8,
} from 'apache-arrow'
import { expectTypeOf, it } from 'vitest'
import {
  columnMapExpectation,
  expectColumnMeanToBeBetween,
  expectColumnToExist,
  params,
  sql,
  z,
} from '../../../src/index.ts'
import type { RowOf } from '../../../src/suite/rowOf.ts'
import { expect, test, testOf, type DataMatchers, type DataTable } from '../../../src/vitest/index.ts'

it('matchers have the parameters of their expectations', () => {
  const data: DataTable = null!
  const column = data.column('tempo')
  expectTypeOf(expect(column).toBeBetween(0, 1)).toEqualTypeOf<Promise<void>>()
  void expect(column).toBeBetween({ minValue: 0, mostly: 0.9, severity: 'warning' })
  void expect(column).not.toBeBetween(0, 1, { mostly: 0.9 })
  void expect.soft(column).toBeInSet(['a', 1])
  void expect(column).toHaveNoNulls()
  void expect(column).toMatchRegex('^a')
  void expect(data).toBeUnique({ column: 'tempo' })
  void expect(data).toHaveColumns(['tempo'])
  void expect(tableFromArrays({ a: [1] })).toHaveRowCount(1)
  void expect([{ a: 1 }]).toMeet(expectColumnToExist({ column: 'a' }))
  void expect(data).toMatchDistributionOf(data, { alpha: 0.05, columns: ['tempo'], correction: 'holm' })
  // @ts-expect-error a bound is a number or text
  void expect(column).toBeBetween(true, 1)
  // @ts-expect-error no such parameter
  void expect(column).toBeBetween({ min: 0 })
  // @ts-expect-error a type is text
  void expect(column).toBeOfType(1)
  expectTypeOf(expect(column)).not.toHaveProperty('toBeBetwene')
  // @ts-expect-error an expectation, not text
  void expect(data).toMeet('expect_column_to_exist')
  // It must be awaited, so it is no part of another matcher; and Vitest's own toBeNull stays what it is.
  expectTypeOf(expect).not.toHaveProperty('toBeBetween')
  expectTypeOf(expect(column).toBeNull).parameters.toEqualTypeOf<[]>()
})

test('fixtures are tables and a level', ({ reference, sample, alpha }) => {
  expectTypeOf(reference).toEqualTypeOf<DataTable>()
  expectTypeOf(sample.column('a').numbers()).resolves.toEqualTypeOf<Float64Array>()
  expectTypeOf(alpha).toEqualTypeOf<number>()
})

test.override('sampleRef', { scope: 'file' }, () => 'other.csv')

const expectEven = columnMapExpectation({
  type: 'expect_column_values_to_be_even',
  params: z.strictObject({ column: params.column, mostly: params.mostly }),
  unexpected: (_, { name }) => sql.isNull(sql.column(name)),
  broken: () => 'are odd',
  kept: () => 'are even',
})

interface Song {
  tempo: number
  genre: string | null
  released: Date
}

testOf<Song>()('fixtures of rows of one type have its columns', async ({ reference, sample, alpha }) => {
  expectTypeOf(sample).toEqualTypeOf<DataTable<Song>>()
  expectTypeOf(alpha).toEqualTypeOf<number>()
  expectTypeOf(await sample.column('tempo').values()).toEqualTypeOf<Float64Array>()
  expectTypeOf(await sample.column('genre').values()).toEqualTypeOf<readonly string[]>()
  expectTypeOf((await sample.rows())[0]!.released).toEqualTypeOf<string>()
  void expect(sample.column('tempo')).toBeBetween(0, 1)
  void expect(sample).toMatchDistributionOf(reference)
  // @ts-expect-error no such column
  sample.column('tempoo')
})

testOf<Song>()('matchers of a column know its values', ({ sample, reference }) => {
  const tempo = sample.column('tempo')
  void expect(tempo).toHaveMeanBetween(60, 180)
  void expect(tempo).not.meanToBeBetween({ minValue: 60 })
  void expect(tempo).toBeInSet([60, '120'], { mostly: 0.9, groupBy: 'genre' })
  void expect(tempo).toMatchDistributionOf(reference, { alpha: 0.01 })
  // @ts-expect-error a tempo is a number
  void expect(tempo).toBeInSet([true])
  // @ts-expect-error a tempo is a number
  void expect(tempo).not.toBeInSet({ valueSet: [true] })
  // @ts-expect-error the column is known
  void expect(tempo).toBeUnique({ column: 'genre' })
  // A column has no rows to count.
  expectTypeOf(expect(tempo)).not.toHaveProperty('toHaveRowCount')

  const genre = sample.column('genre')
  void expect(genre).toBeInSet(['Rap'])
  void expect.soft(genre).distinctValuesToEqualSet(['Rap', 'Pop'])
  // Text has no mean.
  expectTypeOf(expect(genre)).not.toHaveProperty('toHaveMeanBetween')
  // Text has no sum.
  expectTypeOf(expect.soft(genre).not).not.toHaveProperty('toHaveSumBetween')
  // @ts-expect-error a genre is text
  void expect(genre).toBeInSet([60])
  // @ts-expect-error a genre is text
  void expect.soft(genre).toBeInSet([60])

  void expect(sample.column('released')).toHaveMedianBetween('2020-01-01', '2021-01-01')
  // Dates have no mean.
  expectTypeOf(expect(sample.column('released'))).not.toHaveProperty('toHaveMeanBetween')
})

testOf<Song>()('matchers of a table know its columns and their values', ({ sample, reference }) => {
  void expect(sample).toBeUnique({ column: 'tempo', groupBy: 'genre' })
  void expect(sample).toHaveColumn('tempo')
  void expect(sample).toHaveColumns(['tempo', 'genre'])
  void expect(sample).toBeInSet(['Rap'], { column: 'genre' })
  void expect(sample).toBeInSet({ column: 'genre', valueSet: ['Rap'] })
  void expect(sample).toMeet(expectColumnToExist({ column: 'tempo' }), expectEven({ column: 'tempo' }))
  void expect(sample).toMatchDistributionOf(reference, { columns: ['tempo'] })
  // @ts-expect-error no such column
  void expect(sample).toBeUnique({ column: 'tempoo' })
  // @ts-expect-error no such column
  void expect(sample).not.toBeUnique({ column: 'tempo', groupBy: 'genres' })
  // @ts-expect-error no such column
  void expect(sample).toHaveColumn('tempoo')
  // @ts-expect-error no such column
  void expect(sample).toHaveColumns(['tempo', 'genres'])
  // @ts-expect-error no such column
  void expect(sample).pairValuesToBeEqual({ columnA: 'tempo', columnB: 'tempoo' })
  // @ts-expect-error text has no mean
  void expect(sample).toHaveMeanBetween({ column: 'genre', minValue: 60 })
  // @ts-expect-error a genre is text
  void expect(sample).toBeInSet({ column: 'genre', valueSet: [60] })
  // @ts-expect-error no such column
  void expect(sample).toMeet(expectColumnToExist({ column: 'tempoo' }))
  // @ts-expect-error no such column
  void expect(sample).toMeet(expectEven({ column: 'tempoo' }))
  // @ts-expect-error text has no mean
  void expect(sample).toMeet(expectColumnMeanToBeBetween({ column: 'genre', minValue: 60 }))
  // @ts-expect-error no such column
  void expect(sample).toMatchDistributionOf(reference, { columns: ['tempoo'] })
})

it('matchers of rows in memory know them', () => {
  const songs: readonly Song[] = []
  void expect(songs).toBeUnique({ column: 'tempo' })
  expect(songs).toEqual([])
  // @ts-expect-error no such column
  void expect(songs).toBeUnique({ column: 'tempoo' })
  // @ts-expect-error text has no mean
  void expect(songs).toHaveMeanBetween({ column: 'genre' })
  const arrow = tableFromArrays({ tempo: [1, 2] })
  void expect(arrow).toBeUnique({ column: 'tempo' })
  // @ts-expect-error no such column
  void expect(arrow).toBeUnique({ column: 'tempoo' })
})

it('other values have the matchers of Vitest', () => {
  expectTypeOf(expect(1).toBe).toBeFunction()
  expect(['a']).toEqual(['a'])
  expect([[1]]).toHaveLength(1)
  expect([{ a: 1 }]).not.toEqual([])
  expect(JSON.parse('1')).toBe(1)
  void expect(JSON.parse('1')).toHaveRowCount(1)
  void expect(JSON.parse('1')).toBeBetween(1, 2)
})

type SongSchema = z.ZodObject<{
  tempo: z.ZodNumber
  genre: z.ZodNullable<z.ZodEnum<{ Rap: 'Rap'; Pop: 'Pop' }>>
}>
testOf<RowOf<SongSchema>>()('rows of a schema of zod', async ({ sample }) => {
  expectTypeOf(await sample.column('tempo').values()).toEqualTypeOf<Float64Array>()
  expectTypeOf(await sample.column('genre').values()).toEqualTypeOf<readonly ('Rap' | 'Pop')[]>()
  void expect(sample.column('tempo')).toHaveMeanBetween(0, 1)
  void expect(sample.column('genre')).toBeInSet(['Rap'])
  // @ts-expect-error no such column
  sample.column('tempoo')
  // @ts-expect-error no such genre
  void expect(sample.column('genre')).toBeInSet(['Pap'])
  // Text has no mean.
  expectTypeOf(expect(sample.column('genre'))).not.toHaveProperty('toHaveMeanBetween')
  // @ts-expect-error no such column
  void expect(sample).toBeUnique({ column: 'tempoo' })
})

type ArrowSong = Table<{
  tempo: Float64
  genre: Dictionary<Utf8>
  plays: Int64
  price: Decimal
  released: TimestampMillisecond
}>
testOf<RowOf<ArrowSong>>()('rows of a table of Apache Arrow', async ({ sample }) => {
  expectTypeOf(await sample.column('tempo').values()).toEqualTypeOf<Float64Array>()
  expectTypeOf(await sample.column('plays').values()).toEqualTypeOf<Float64Array>()
  expectTypeOf(await sample.column('price').values()).toEqualTypeOf<Float64Array>()
  expectTypeOf(await sample.column('genre').values()).toEqualTypeOf<readonly string[]>()
  expectTypeOf(await sample.column('released').values()).toEqualTypeOf<readonly string[]>()
  void expect(sample.column('tempo')).toHaveMeanBetween(0, 1)
  void expect(sample.column('genre')).toBeInSet(['Rap'])
  // @ts-expect-error no such column
  sample.column('tempoo')
  // Text has no mean.
  expectTypeOf(expect(sample.column('genre'))).not.toHaveProperty('toHaveMeanBetween')
  // Times have no mean.
  expectTypeOf(expect(sample.column('released'))).not.toHaveProperty('toHaveMeanBetween')
  // @ts-expect-error no such column
  void expect(sample).toBeUnique({ column: 'tempoo' })
})

it('parameters by place are those that the matcher reads by place', () => {
  expectTypeOf<Parameters<DataMatchers['toBeBetween']>['length']>().toEqualTypeOf<0 | 1 | 2 | 3>()
  expectTypeOf<Parameters<DataMatchers['toBeInSet']>['length']>().toEqualTypeOf<0 | 1 | 2>()
})
