import { describe, expect, it } from 'vitest'
import { moments } from '../../src/metrics/moments.ts'
import { momentsOf } from '../../src/metrics/momentsOf.ts'
import { scannedMoments } from '../../src/metrics/scannedMoments.ts'
import type { MeasureKind } from '../../src/core/metric.ts'
import { column } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'
import { fc } from '../fastCheck.ts'

const x = column('x')
const parquetOf = (values: readonly (number | null)[]): { readonly parquet: string } => ({
  parquet: `SELECT * FROM (VALUES ${values.map((value) => `(${value === null ? 'NULL' : `'${value}'`}::DOUBLE)`).join()}) AS rows(x)`,
})
const inMemory = (values: readonly (number | null)[]) =>
  momentsOf(Float64Array.from(values.filter((value) => value !== null && !Number.isNaN(value)) as number[]))

describe('is what numbers in memory have', () => {
  it.each([
    ['ordinary numbers', [1, 2, 4, 15]],
    ['missing numbers', [null, 3, NaN, 5, null]],
    ['none', [null, NaN]],
    ['one', [0.1]],
    ['all the same', [0.1, 0.1, 0.1]],
    ['an infinity', [1, Infinity, 2]],
    ['infinities of both signs', [-Infinity, 1, Infinity]],
    ['the greatest doubles', [1.2e308, -1.2e308, 1.7e308]],
    ['a sum past the greatest double', [1.7e308, 1.7e308, 1.6e308]],
    ['the smallest doubles', [5e-324, 1.5e-323, 0]],
    ['a mean that is no double', [2 ** 53, 2 ** 53 + 2]],
    ['zeros of both signs', [-0, 0]],
  ])('%s', async (_, values) => {
    const engine = await withData({ sample: parquetOf(values) })
    expect(await scannedMoments('sample', x, engine)).toEqual(inMemory(values))
  })

  it('any doubles', async () => {
    const values = fc.array(fc.option(fc.double({ noDefaultInfinity: true }), { freq: 10 }), {
      minLength: 1,
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(values, async (numbers) => {
        const engine = await withData({ sample: parquetOf(numbers) })
        expect(await scannedMoments('sample', x, engine)).toEqual(inMemory(numbers))
        await engine.close()
      }),
      { numRuns: 50 },
    )
  })
})

it('is measured where the numbers do not fit into memory, which none of them is read into', async () => {
  const engine = await withData({ sample: { parquet: 'SELECT sqrt(range) AS x FROM range(20000)' } })
  const { kind, args } = moments('sample', x)
  const measured = kind as MeasureKind<object, unknown>
  const held = await measured.measure(args, engine)
  const numbers = (): never => {
    throw new Error('numbers were read')
  }
  expect(await measured.measure(args, { ...engine, numbersInMemory: 10_000, numbers })).toEqual(held)
})
