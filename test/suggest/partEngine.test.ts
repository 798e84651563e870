import { expect, it } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { partEngine } from '../../src/suggest/partEngine.ts'
import { column } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const rows = Array.from({ length: 2000 }, (_, n) => ({ n }))

const numbersOf = async (engine: Engine): Promise<readonly number[]> => {
  const found = await engine.query('sample', { select: { n: column('n') } })
  return found.map(({ n }) => Number(n)).sort((a, b) => a - b)
}

it('has the same rows whether they are copied or looked for by each query', async () => {
  const copying = await withData({ sample: rows })
  const looking = await withData({ sample: rows })
  const { copyRows, ...filtering } = looking
  expect(copyRows).toBeDefined()
  const part = { seed: 3, split: 1, from: 0.25, to: 0.5 }
  const [copied, filtered] = [await partEngine(copying, part), await partEngine(filtering, part)]
  const found = await numbersOf(copied)
  expect(found.length).toBeGreaterThan(400)
  expect(found.length).toBeLessThan(600)
  expect(await numbersOf(filtered)).toEqual(found)
  expect([copied, filtered].map(({ tables }) => tables.get('sample')?.rows)).toEqual([
    found.length,
    found.length,
  ])
  await copied.close()
  await filtered.close()
  expect(await numbersOf(looking)).toHaveLength(2000)
})

it('parts of a split that do not overlap share no row and miss none', async () => {
  const engine = await withData({ sample: rows })
  const parts = [0, 0.5].map((from) => partEngine(engine, { seed: 0, split: 0, from, to: from + 0.5 }))
  const found = await Promise.all(parts.map(async (part) => numbersOf(await part)))
  expect(found.flat().sort((a, b) => a - b)).toEqual(rows.map(({ n }) => n))
})
