import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import {
  expectColumnMeanToBeBetween,
  expectColumnPairValuesToBeEqual,
  expectColumnToExist,
  expectColumnValuesToBeBetween,
  expectColumnValuesToBeInSet,
  expectColumnValuesToNotBeNull,
  expectTableColumnsToMatchSet,
} from '../../src/expectations/index.ts'
import { columnMapExpectation } from '../../src/expectations/base/columnMapExpectation.ts'
import { mostly } from '../../src/expectations/params/columnParams.ts'
import { column, isNull } from '../../src/sql/ast.ts'
import { defineSuite } from '../../src/suite/defineSuite.ts'
import type { SuiteDefinition } from '../../src/suite/suiteDefinition.ts'

interface Song {
  tempo: number
  genre: string
}

describe('a suite of rows of one type', () => {
  it('takes its columns', () => {
    const suite = defineSuite<Song>({
      name: 'songs',
      expectations: (expect) => [
        expect.expectColumnToExist({ column: 'tempo' }),
        expect.expectColumnValuesToBeBetween({ column: ['tempo'], minValue: 0, groupBy: 'genre' }),
        expect.expectColumnValuesToNotBeNull({ column: { glob: '*' }, severity: 'warning' }),
        expect.expectTableColumnsToMatchSet({ columnSet: ['tempo', 'genre'] }),
      ],
    })
    expectTypeOf(suite).toEqualTypeOf<SuiteDefinition>()
  })

  it('refuses others', () => {
    defineSuite<Song>({
      name: 'songs',
      expectations: (expect) => [
        // @ts-expect-error no such column
        expect.expectColumnToExist({ column: 'tempoo' }),
        // @ts-expect-error no such column
        expect.expectColumnValuesToNotBeNull({ column: 'tempo', groupBy: 'genres' }),
        // @ts-expect-error no such column
        expect.expectTableColumnsToMatchSet({ columnSet: ['tempo', 'genres'] }),
      ],
    })
  })

  it('refuses values that a column cannot have', () => {
    defineSuite<Song>({
      name: 'songs',
      expectations: (expect) => [
        expect.expectColumnMeanToBeBetween({ column: 'tempo', minValue: 60 }),
        expect.expectColumnValuesToBeInSet({ column: 'genre', valueSet: ['Rap', 'Pop'] }),
        expect.expectColumnValuesToBeInSet({ column: 'tempo', valueSet: [60, '120'] }),
        expect.expectColumnValuesToBeInSet({ column: { glob: '*' }, valueSet: [60, 'Rap'] }),
        expect.expectColumnUniqueValueCountToBeBetween({ column: 'genre', minValue: 2 }),
        // @ts-expect-error text has no mean
        expect.expectColumnMeanToBeBetween({ column: 'genre', minValue: 60 }),
        // @ts-expect-error a genre is text
        expect.expectColumnValuesToBeInSet({ column: 'genre', valueSet: [60] }),
        // @ts-expect-error a tempo is a number
        expect.expectColumnValuesToBeInSet({ column: 'tempo', valueSet: [true] }),
      ],
    })
  })

  it('refuses members that a union of text lacks', () => {
    defineSuite<{ genre: 'Rap' | 'Pop' | null; seen: Date }>({
      name: 'songs',
      expectations: (expect) => [
        expect.expectColumnValuesToBeInSet({ column: 'genre', valueSet: ['Rap'] }),
        expect.expectColumnValuesToBeInSet({ column: 'seen', valueSet: ['2024-01-01'] }),
        expect.expectColumnMedianToBeBetween({ column: 'seen', minValue: '2024-01-01' }),
        // @ts-expect-error dates have no mean
        expect.expectColumnMeanToBeBetween({ column: 'seen', minValue: 1 }),
        // @ts-expect-error no such genre
        expect.expectColumnValuesToBeInSet({ column: 'genre', valueSet: ['Pap'] }),
      ],
    })
  })

  it('refuses wrong parameters', () => {
    defineSuite<Song>({
      name: 'songs',
      expectations: (expect) => [
        // @ts-expect-error a bound is a number or text
        expect.expectColumnValuesToBeBetween({ column: 'tempo', minValue: true }),
        // @ts-expect-error no such parameter
        expect.expectColumnToExist({ column: 'tempo', mostly: 1 }),
        // @ts-expect-error no such severity
        expect.expectColumnToExist({ column: 'tempo', severity: 'bad' }),
      ],
    })
  })

  it('may take its type from a schema', () => {
    const row = z.object({ tempo: z.number(), genre: z.string() })
    defineSuite({
      name: 'songs',
      row,
      expectations: (expect) => [
        expect.expectColumnToExist({ column: 'genre' }),
        // @ts-expect-error no such column
        expect.expectColumnToExist({ column: 'genres' }),
      ],
    })
  })
})

describe('a list of expectations of rows of one type', () => {
  it('takes its columns', () => {
    const name = 'a name that is read' as string
    defineSuite<Song>({
      name: 'songs',
      expectations: [
        expectColumnToExist({ column: 'tempo' }),
        expectColumnValuesToBeBetween({ column: ['tempo'], minValue: 0, severity: 'warning' }),
        expectColumnValuesToNotBeNull({ column: { glob: '*' } }),
        expectColumnValuesToNotBeNull({ column: name }),
        expectTableColumnsToMatchSet({ columnSet: ['tempo', 'genre'] }),
        expectColumnMeanToBeBetween({ column: 'tempo', minValue: 60 }),
        expectColumnValuesToBeInSet({ column: 'genre', valueSet: ['Rap', 'Pop'] }),
        expectColumnValuesToBeInSet({ column: 'tempo', valueSet: [60, '120'] }),
      ],
    })
  })

  it('refuses other columns', () => {
    defineSuite<Song>({
      name: 'songs',
      expectations: [
        // @ts-expect-error no such column
        expectColumnToExist({ column: 'tempoo' }),
        // @ts-expect-error no such column
        expectColumnValuesToNotBeNull({ column: ['tempo', 'genres'] }),
        // @ts-expect-error no such column
        expectTableColumnsToMatchSet({ columnSet: ['tempo', 'genres'] }),
        // @ts-expect-error no such column
        expectColumnPairValuesToBeEqual({ columnA: 'tempo', columnB: 'tempoo' }),
      ],
    })
  })

  it('refuses values that a column cannot have', () => {
    defineSuite<Song>({
      name: 'songs',
      expectations: [
        // @ts-expect-error text has no mean
        expectColumnMeanToBeBetween({ column: 'genre', minValue: 60 }),
        // @ts-expect-error a genre is text
        expectColumnValuesToBeInSet({ column: 'genre', valueSet: [60] }),
        // @ts-expect-error a tempo is a number
        expectColumnValuesToBeInSet({ column: 'tempo', valueSet: [true] }),
      ],
    })
  })

  it('takes any value of a column of unknown values, and rows of a schema', () => {
    defineSuite<{ a: unknown }>({
      name: 'any',
      expectations: [expectColumnMeanToBeBetween({ column: 'a', minValue: 60 })],
    })
    defineSuite({
      name: 'songs',
      row: z.object({ tempo: z.number(), genre: z.string() }),
      expectations: [
        expectColumnMeanToBeBetween({ column: 'tempo', minValue: 60 }),
        // @ts-expect-error text has no mean
        expectColumnMeanToBeBetween({ column: 'genre', minValue: 60 }),
      ],
    })
  })

  it('takes custom expectations, of the columns that they name', () => {
    const expectColumnValuesToBeEven = columnMapExpectation({
      type: 'expect_column_values_to_be_even',
      params: z.strictObject({ column: z.string(), mostly }),
      unexpected: (_, { name }) => isNull(column(name)),
      broken: () => 'are odd',
      kept: () => 'are even',
    })
    defineSuite<Song>({
      name: 'songs',
      expectations: [
        expectColumnValuesToBeEven({ column: 'tempo' }),
        // @ts-expect-error no such column
        expectColumnValuesToBeEven({ column: 'tempoo' }),
      ],
    })
  })

  it('still refuses unknown parameters', () => {
    // @ts-expect-error no such parameter
    expectColumnToExist({ column: 'tempo', mostly: 1 })
    // @ts-expect-error no such parameter
    expectColumnValuesToBeInSet({ column: 'genre', valueSet: ['Rap'], valueSett: [] })
  })
})

it('a suite of any rows takes any column', () => {
  defineSuite({
    name: 'any',
    expectations: [
      expectColumnToExist({ column: 'anything' }),
      // @ts-expect-error a column has a name
      expectColumnToExist({}),
    ],
  })
})
