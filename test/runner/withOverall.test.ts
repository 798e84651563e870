import { describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { expectColumnValuesToNotBeOutliers } from '../../src/expectations/expectColumnValuesToNotBeOutliers.ts'
import { run } from '../../src/runner/run.ts'
import { withOverall } from '../../src/runner/withOverall.ts'
import { column, compare, literal, overall, type Query } from '../../src/sql/ast.ts'
import { runOn, withData } from '../dataEngine.ts'

const x = column('x')
const rows = ['a', 'b'].flatMap((g) =>
  Array.from({ length: 100 }, (_, i) => ({ g, x: g === 'a' ? i : i * 10 })),
)
const above: Query = {
  from: { select: { x, far: compare(x, '>', overall('quantile', x, 0.75)) } },
  select: { x },
  where: column('far'),
}

it('measures a figure before a query, and has the number in its place', async () => {
  const engine = await withData({ sample: rows.filter(({ g }) => g === 'a') })
  const query = vi.spyOn(engine, 'query')
  const found = await withOverall(engine).query('sample', above)
  expect(found.map((row) => Number(row['x']))).toEqual(Array.from({ length: 25 }, (_, i) => 75 + i))
  expect(query).toHaveBeenLastCalledWith('sample', {
    ...above,
    from: { select: { x, far: compare(x, '>', { node: 'float', value: 74.25 }) } },
  })
})

it('measures the rows that the query is about', async () => {
  const engine = withOverall(await withData({ sample: rows }))
  const ofGroup: Query = {
    ...above,
    from: { ...above.from!, where: compare(column('g'), '=', literal('b')) },
  }
  const found: number[] = []
  for await (const batch of engine.stream('sample', ofGroup))
    found.push(...batch.map((row) => Number(row['x'])))
  expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => 750 + i * 10))
})

it('measures each figure once', async () => {
  const opened = await withData({ sample: rows })
  const numbers = vi.spyOn(opened, 'numbers')
  const engine = withOverall(opened)
  await engine.query('sample', above)
  await engine.query('sample', above)
  expect(numbers).toHaveBeenCalledOnce()
})

it('measures none of another table', async () => {
  const engine: Engine = withOverall(await withData({ reference: rows, sample: rows }))
  await expect(Promise.resolve().then(() => engine.query('reference', above))).rejects.toThrow(
    'figures of all rows are of the sample, not of reference',
  )
})

describe('outliers', () => {
  const far = [...rows.filter(({ g }) => g === 'a'), { g: 'a', x: 5000 }]
  const outliers = ['iqr', 'std', 'mad'].map((method) =>
    expectColumnValuesToNotBeOutliers({ column: 'x', method: method as 'iqr', multiplier: 4 }),
  )

  it('are found by each method, with their rows', async () => {
    const { results } = await runOn({ sample: far }, outliers)
    expect(results.map(({ unexpected }) => unexpected?.examples)).toEqual(
      outliers.map(() => [{ row: 101, value: 5000 }]),
    )
  })

  it('are the same where numbers do not fit into memory, and are counted', async () => {
    const engine = await withData({ sample: far })
    const options = { alpha: 0.05, correction: 'none', maxExamples: 5 } as const
    const inMemory = await run(outliers, engine, options)
    const counted = await run(outliers, { ...engine, numbersInMemory: 64 }, options)
    expect(counted.results).toEqual(inMemory.results)
  })

  it('are those of their group', async () => {
    const { results } = await runOn({ sample: [...rows, { g: 'a', x: 600 }] }, [
      expectColumnValuesToNotBeOutliers({ column: 'x', where: "g = 'a'" }),
      expectColumnValuesToNotBeOutliers({ column: 'x', where: "g = 'b'" }),
      expectColumnValuesToNotBeOutliers({ column: 'x', groupBy: ['g'] }),
    ])
    expect(results.map(({ status, unexpected }) => [status, unexpected?.count])).toEqual([
      ['fail', 1],
      ['pass', 0],
      ['fail', 1],
      ['pass', 0],
    ])
  })
})
