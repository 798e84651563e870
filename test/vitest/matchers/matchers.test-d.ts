import { tableFromArrays, type Float64, type Table, type Utf8 } from 'apache-arrow'
import { expectTypeOf, it } from 'vitest'
import { expectColumnToExist } from '../../../src/index.ts'
import type { RowOf } from '../../../src/suite/rowOf.ts'
import type { z } from 'zod'
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

type SongSchema = z.ZodObject<{ tempo: z.ZodNumber }>
testOf<RowOf<SongSchema>>()('rows of a schema of zod', ({ sample }) => {
  void expect(sample.column('tempo')).toBeBetween(0, 1)
  // @ts-expect-error no such column
  sample.column('tempoo')
})

testOf<RowOf<Table<{ tempo: Float64; genre: Utf8 }>>>()(
  'rows of a table of Apache Arrow',
  async ({ sample }) => {
    expectTypeOf(await sample.column('tempo').values()).toEqualTypeOf<Float64Array>()
    // @ts-expect-error no such column
    sample.column('tempoo')
  },
)

it('parameters by place are those that the matcher reads by place', () => {
  expectTypeOf<Parameters<DataMatchers['toBeBetween']>['length']>().toEqualTypeOf<0 | 1 | 2 | 3>()
  expectTypeOf<Parameters<DataMatchers['toBeInSet']>['length']>().toEqualTypeOf<0 | 1 | 2>()
})
