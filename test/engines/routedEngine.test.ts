import { expect, it } from 'vitest'
import { routedEngine } from '../../src/engines/routedEngine.ts'
import {
  expectColumnDistributionToMatchReference,
  expectColumnMeanToBeBetween,
} from '../../src/expectations/index.ts'
import { run } from '../../src/runner/run.ts'
import { withData } from '../dataEngine.ts'

const many = (from: number): string =>
  ['x', ...Array.from({ length: 100 }, (_, i) => i * 0.5 + from)].join('\n')
const options = { alpha: 0.05, correction: 'none', maxExamples: 5 } as const

it('asks each table where it is, by its name there', async () => {
  const one = await withData({ sample: many(0) })
  const other = await withData({ reference: many(1000), sample: many(50) })
  const engine = routedEngine(
    new Map([
      ['sample', { engine: other, table: 'reference' }],
      ['reference', { engine: one, table: 'sample' }],
    ]),
  )
  const { results } = await run(
    [
      expectColumnMeanToBeBetween({ column: 'x', minValue: 1024.75, maxValue: 1024.75 }),
      expectColumnDistributionToMatchReference({ column: 'x' }),
    ],
    engine,
    options,
  )
  expect(results.map(({ status }) => status)).toEqual(['pass', 'fail'])
  expect(results[1]?.test).toMatchObject({ statistic: 1, n: { reference: 100, sample: 100 } })
  expect(() => engine.select('SELECT 1')).toThrow('a query of your own needs its tables in one place')
})

it('is the engine itself where nothing has another name', async () => {
  const engine = await withData({ sample: many(0) })
  const routed = routedEngine(new Map([['sample', { engine, table: 'sample' }]]))
  const rows = []
  for await (const batch of routed.select('SELECT max(x) AS most FROM sample')) rows.push(...batch)
  expect(rows).toEqual([{ most: 49.5 }])
})
