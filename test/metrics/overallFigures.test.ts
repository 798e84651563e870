import { describe, expect, it } from 'vitest'
import { openSession } from '../../src/engines/duckdb/session.ts'
import type { Engine } from '../../src/core/engine.ts'
import { overallFigures } from '../../src/metrics/overallFigures.ts'
import { measure } from '../../src/runner/measure.ts'
import { measuredValue } from '../../src/runner/measuredValue.ts'
import { column, type OverallExpr } from '../../src/sql/ast.ts'
import { SqlText } from '../../src/sql/sqlText.ts'
import { withData } from '../dataEngine.ts'
import { fc } from '../fastCheck.ts'

const of = column('x')
const figures: readonly (readonly [OverallExpr, string])[] = [
  [{ node: 'overall', fn: 'count', of }, 'count(x)'],
  [{ node: 'overall', fn: 'quantile', of, at: 0.25 }, 'quantile_cont(x, 0.25)'],
  [{ node: 'overall', fn: 'quantile', of, at: 0.5 }, 'median(x)'],
  [{ node: 'overall', fn: 'mad', of }, 'mad(x)'],
]

async function figureOf(expr: OverallExpr, engine: Engine): Promise<number | null> {
  const { metric, read } = overallFigures[expr.fn](expr, expr.at === undefined ? [] : [0.1, expr.at])
  return read(measuredValue(await measure([{ metrics: [metric] }], engine), metric))
}

describe('known answers', () => {
  const sample = { parquet: 'SELECT * FROM (VALUES (1.0::DOUBLE), (2), (NULL), (4), (15)) AS rows(x)' }

  it.each([
    [{ node: 'overall', fn: 'count', of } as const, 4],
    [{ node: 'overall', fn: 'mean', of } as const, 5.5],
    // numpy.std([1, 2, 4, 15], ddof=1)
    [{ node: 'overall', fn: 'stdev', of } as const, 6.454972243679028],
    [{ node: 'overall', fn: 'quantile', of, at: 0.25 } as const, 1.75],
    // Distances from 3: 2, 1, 1, 12.
    [{ node: 'overall', fn: 'mad', of } as const, 1.5],
  ])('$fn', async (expr, expected) => {
    expect(await figureOf(expr, await withData({ sample }))).toBe(expected)
  })

  it.each(['mean', 'stdev', 'quantile', 'mad'] as const)('%s of no values is missing', async (fn) => {
    const engine = await withData({ sample: { parquet: 'SELECT NULL::DOUBLE AS x' } })
    expect(await figureOf({ node: 'overall', fn, of, at: 0.5 }, engine)).toBeNull()
  })
})

it('counts and ranks as DuckDB does', async () => {
  const session = await openSession()
  const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
    minLength: 1,
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(values, async (numbers) => {
      const parquet = `SELECT * FROM (VALUES ${numbers.map((value) => `(${value === null ? 'NULL' : `'${value}'`}::DOUBLE)`).join()}) AS rows(x)`
      const engine = await withData({ sample: { parquet } })
      const [expected = {}] = await session.rows(
        new SqlText(`SELECT ${figures.map(([, text], i) => `${text} AS f${i}`).join()} FROM (${parquet})`),
      )
      for (const [i, [expr]] of figures.entries()) {
        const found = await figureOf(expr, engine)
        const wanted = expected[`f${i}`] ?? null
        if (wanted === null) expect(found).toBeNull()
        else expect(found).toBeCloseTo(Number(wanted), 5)
      }
      await engine.close()
    }),
    { numRuns: 30 },
  )
  await session.close()
})
