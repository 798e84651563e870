import { tableFromArrays } from 'apache-arrow'
import { chai, describe, expect as plain, it } from 'vitest'
import * as e from '../../../src/expectations/index.ts'
import type { Result } from '../../../src/core/report.ts'
import { dataTable } from '../../../src/vitest/dataTable.ts'
import { runOnSubject } from '../../../src/vitest/matchers/runOnSubject.ts'
import { matcherNames } from '../../../src/vitest/matchers/names.ts'
import { positional } from '../../../src/vitest/matchers/positional.ts'

// What Vitest has before ours come.
const own = new Set(Object.getOwnPropertyNames(chai.Assertion.prototype))
const { csv, expect } = await import('../../../src/vitest/index.ts')
const { withData } = await import('../../dataEngine.ts')

const songs = csv`
  tempo, genre, key
  100,   Rap,   1
  120,   Pop,   2
  140,   Rap,
`

describe('names', () => {
  const names = Object.keys(e).flatMap(matcherNames)

  it('are those of the expectations, and no two are one', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(matcherNames('expectColumnValuesToBeBetween')).toEqual(['toBeBetween'])
    expect(matcherNames('expectColumnValuesToNotBeNull')).toEqual(['toNotBeNull', 'toHaveNoNulls'])
    expect(matcherNames('expectColumnValuesToBeNull')).toEqual(['toHaveOnlyNulls'])
    expect(matcherNames('expectColumnSumToBeBetween')).toEqual(['sumToBeBetween', 'toHaveSumBetween'])
    expect(matcherNames('expectColumnPairValuesToBeEqual')).toEqual(['pairValuesToBeEqual'])
    expect(matcherNames('expectTableRowCountToEqual')).toEqual(['rowCountToEqual', 'toHaveRowCount'])
    expect(matcherNames('expectMulticolumnSumToEqual')).toEqual(['multicolumnSumToEqual'])
    expect(matcherNames('expressionIsTrue')).toEqual(['expressionIsTrue'])
  })

  it('are none that Vitest has', () => {
    expect(own.has('toBeNull')).toBe(true)
    expect(names.filter((name) => own.has(name))).toEqual([])
    expect(null).toBeNull()
  })

  it('by place are parameters', () => {
    for (const [factory, places] of Object.entries(positional)) {
      const { shape } = (e as unknown as Record<string, { definition: { params: { shape: object } } }>)[
        factory
      ]!.definition.params
      for (const place of places)
        expect({ factory, names: Object.keys(shape) }).toMatchObject({
          names: expect.arrayContaining([place]) as unknown,
        })
    }
  })
})

describe('rows and Arrow tables', () => {
  const arrow = tableFromArrays({ tempo: [100, 120, 140], genre: ['Rap', 'Pop', 'Rap'] })

  it.each([
    ['rows', songs],
    ['Arrow', arrow],
  ])('%s', async (_, data) => {
    await expect(data).toBeBetween({ column: 'tempo', minValue: 100, maxValue: 140 })
    await expect(data).not.toBeBetween({ column: 'tempo', minValue: 101 })
    await expect(data).toHaveColumn('genre')
    await expect(data).not.toHaveColumn('genres')
    await expect(data).toHaveRowCount(3)
    await expect(data).toHaveRowCountBetween(1, 3)
    await expect(data).not.toBeUnique({ column: 'genre' })
    await expect(data).toMeet(
      e.expectColumnMeanToBeBetween({ column: 'tempo', minValue: 120, maxValue: 120 }),
      e.expectColumnValuesToMatchRegex({ column: 'genre', regex: '^(Rap|Pop)$' }),
    )
  })
})

it('a masked column shows no value', async () => {
  const source = (name: string): Promise<readonly Result[]> =>
    runOnSubject(
      songs,
      undefined,
      () => [e.expectColumnValuesToBeInSet({ column: 'genre', valueSet: ['Rap'] })],
      {
        alpha: 0.05,
        correction: 'none',
        maxExamples: 5,
        mask: [name],
      },
    )
  expect(JSON.stringify(await source('tempo'))).toContain('Pop')
  expect(JSON.stringify(await source('genre'))).not.toContain('Pop')
  expect(JSON.stringify(await source('of other data'))).toContain('Pop')
})

describe('columns of a table', () => {
  it('are asked by name; parameters come by place, by name, or both', async () => {
    const sample = dataTable(await withData({ sample: 'tempo,genre\n100,Rap\n120,Pop\n,Rap\n' }), 'sample')
    await expect(sample.column('tempo')).toBeBetween(100, 120)
    await expect(sample.column('tempo')).not.toBeBetween(101)
    await expect(sample.column('tempo')).toBeBetween(101, 120, { mostly: 0.5 })
    await expect(sample.column('tempo')).toBeBetween({ minValue: 101, where: "genre = 'Pop'" })
    await expect(sample.column('tempo')).toHaveMeanBetween(110, 110)
    await expect(sample.column('tempo')).not.toHaveNoNulls()
    await expect(sample.column('genre')).toBeInSet(['Rap', 'Pop'])
    await expect(sample.column('genre')).toMatchRegex('^[A-Z]')
    expect(await sample.column('tempo').values()).toEqual(new Float64Array([100, 120]))
    expect(await sample.column('genre').values()).toEqual(['Rap', 'Pop', 'Rap'])
    expect(await sample.rows()).toEqual([
      { tempo: 100, genre: 'Rap' },
      { tempo: 120, genre: 'Pop' },
      { tempo: null, genre: 'Rap' },
    ])
    expect(await sample.query('SELECT count(*) AS n FROM sample')).toEqual([{ n: 3 }])
    await expect(sample.column('genre').numbers()).rejects.toThrow(
      'column "genre" holds no numbers: it is string',
    )
    await expect(sample.column('tempoo').values()).rejects.toThrow('did you mean "tempo"?')
  })
})

describe('a reference', () => {
  const rows = (from: number) =>
    Array.from({ length: 200 }, (_, i) => ({ x: from + i / 2, y: i % 7, z: 'a' }))

  it('is compared column by column, at one level for all', async () => {
    await expect(rows(0)).toMatchDistributionOf(rows(0))
    await expect(rows(20)).not.toMatchDistributionOf(rows(0))
    await expect(rows(20)).toMatchDistributionOf(rows(0), { columns: ['y'] })
    await expect(rows(12)).not.toMatchDistributionOf(rows(0), { columns: ['x'], alpha: 0.2 })
    await expect(rows(12)).toMatchDistributionOf(rows(0), { columns: ['x'], alpha: 0.01 })
  })

  it('may be a table, and its subject a column', async () => {
    const engine = await withData({ reference: rows(0), sample: rows(20) })
    const [reference, sample] = [dataTable(engine, 'reference'), dataTable(engine, 'sample')]
    await expect(sample).not.toMatchDistributionOf(reference)
    await expect(sample.column('y')).toMatchDistributionOf(reference)
    await expect(reference).toMatchDistributionOf(rows(0))
    await expect(reference.column('x')).toBeBetween(0, 99.5)
    await expect(sample).toMeet(e.expectTableRowCountToEqualOtherTable({ otherTableName: 'reference' }))
  })
})

const rejected = (assertion: Promise<void>): Promise<string> =>
  assertion.then(
    () => 'passed',
    (error: unknown) => (error as Error).message,
  )

describe('failures', () => {
  it.each<[string, () => Promise<void>, string]>([
    [
      'the sentence and examples',
      () => expect(songs).toBeUnique({ column: 'genre' }),
      'genre: 2 of 3 values occur more than once\n  row 1: "Rap"\n  row 3: "Rap"',
    ],
    [
      'its opposite',
      () => expect(songs).not.toBeUnique({ column: 'tempo' }),
      'expected otherwise, but tempo: all 3 values occur once',
    ],
    [
      'with a message of one’s own',
      () => expect(songs, 'songs').toHaveRowCount(2),
      'songs: table: 3 rows; expected 2',
    ],
    [
      'an error, with not too',
      () => expect(songs).not.toHaveMeanBetween({ column: 'genre', minValue: 0 }),
      'toHaveMeanBetween: genre: 3 values are not numbers, so there is no mean',
    ],
    [
      'nothing checked, with not too',
      () => expect(songs).not.toBeBetween({ column: 'tempo', minValue: 0, where: 'tempo > 999' }),
      'toBeBetween checked nothing: tempo: has no values to check',
    ],
    ['nothing to meet', () => expect(songs).toMeet(), 'toMeet was given nothing to meet'],
    [
      'no data',
      () => expect(3).toBeUnique({ column: 'a' }),
      'expected data: a table or column of a fixture, an Apache Arrow table, or an array of rows as objects',
    ],
    ['no column', () => expect(songs).toBeUnique(), 'expect_column_values_to_be_unique: column is missing'],
    [
      'no such column',
      () => expect(songs).toBeUnique({ column: 'genres' }),
      'genres: column "genres" is not in the sample; did you mean "genre"?',
    ],
    [
      'a level that is none',
      () => expect(songs).toMatchDistributionOf(songs, { alpha: 5 }),
      'alpha: expected a number between 0 and 1, found 5',
    ],
    [
      'too many by place',
      () => (expect(songs).toBeUnique as (...args: unknown[]) => Promise<void>)(1, 2),
      'toBeUnique takes its parameters in an object, by name',
    ],
  ])('%s', async (_, assert, message) => {
    expect(await rejected(assert())).toBe(message)
  })

  it.each<[string, () => Promise<void>, number | undefined]>([
    ['a failure, which Vitest counts as one', () => expect(songs).toBeUnique({ column: 'genre' }), undefined],
    [
      'a check that could not be made',
      () => expect(songs).toHaveMeanBetween({ column: 'genre', minValue: 0 }),
      3,
    ],
    ['a mistake', () => expect(songs).toMeet(), 2],
    [
      'nothing checked',
      () => expect(songs).toBeBetween({ column: 'tempo', minValue: 0, where: 'tempo > 999' }),
      2,
    ],
  ])('have the exit code of validate test: %s', async (_, assert, exitCode) => {
    const error: unknown = await assert().catch((cause: unknown) => cause)
    expect((error as { exitCode?: number }).exitCode).toBe(exitCode)
  })

  it('a failure is shown rather than a check that could not be made', async () => {
    const unjudged = e.expectColumnMeanToBeBetween({ column: 'genre', minValue: 0 })
    const failed = e.expectColumnValuesToBeUnique({ column: 'genre' })
    expect(await rejected(expect(songs).toMeet(unjudged, failed))).toContain(
      '2 of 3 values occur more than once',
    )
  })

  it('damage in the data', async () => {
    const damaged = dataTable(await withData({ sample: 'a,b\n1,2\n3\n' }), 'sample')
    expect(await rejected(expect(damaged.column('a')).not.toBeBetween(5, 6))).toMatch(
      /^the data is damaged: /,
    )
  })

  it('as a part of another matcher', () => {
    const { toBeUnique } = expect.not as unknown as { toBeUnique: () => unknown }
    expect(() => plain({ a: songs }).toEqual({ a: toBeUnique() })).toThrow(
      'toBeUnique reads data, so it cannot be a part of another matcher',
    )
  })
})
