// Compiled, and never run: types of the published package know the rows.
import {
  batchMapExpectation,
  columnAggregateExpectation,
  columnMapExpectation,
  defineSuite,
  expectColumnMeanToBeBetween,
  params,
  sql,
  z,
  type RowOf,
} from '@touchstone-data/touchstone'
import { expect, testOf } from '@touchstone-data/touchstone/vitest'

interface Song {
  tempo: number
  genre: string | null
}

const expectEven = columnMapExpectation({
  type: 'expect_column_values_to_be_even',
  params: z.strictObject({ column: params.column, mostly: params.mostly }),
  unexpected: (_, { name }) => sql.isNull(sql.column(name)),
  broken: () => 'are odd',
  kept: () => 'are even',
})

export const suite = defineSuite<Song>({
  name: 'songs',
  expectations: [
    expectEven({ column: 'tempo' }),
    // @ts-expect-error no such column
    expectEven({ column: 'tempoo' }),
    // @ts-expect-error text has no mean
    expectColumnMeanToBeBetween({ column: 'genre', minValue: 1 }),
  ],
})

type SongSchema = z.ZodObject<{ tempo: z.ZodNumber; genre: z.ZodNullable<z.ZodString> }>
for (const test of [testOf<Song>(), testOf<RowOf<SongSchema>>()])
  test('rows of one type', async ({ sample, reference }) => {
    const tempos: Float64Array = await sample.column('tempo').values()
    expect(tempos.length).toBeGreaterThan(0)
    await expect(sample.column('tempo')).toHaveMeanBetween(50, 250)
    await expect(sample.column('genre')).not.toBeInSet(['Rap'])
    await expect(sample).toMatchDistributionOf(reference, { columns: ['tempo'] })
    // @ts-expect-error no such column
    sample.column('tempoo')
    // @ts-expect-error text has no mean
    await expect(sample).toHaveMeanBetween({ column: 'genre', minValue: 50 })
    // @ts-expect-error a genre is text
    await expect.soft(sample.column('genre')).toBeInSet([60])
    // @ts-expect-error no such column
    await expect(sample).toBeUnique({ column: 'tempoo' })
    // @ts-expect-error no such column
    await expect(sample).toMeet(expectEven({ column: 'tempoo' }))
  })

// All kinds of custom expectations are public.
export const kinds = [batchMapExpectation, columnAggregateExpectation, columnMapExpectation]
