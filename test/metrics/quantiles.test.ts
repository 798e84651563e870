import { expect, it } from 'vitest'
import { quantiles } from '../../src/metrics/quantiles.ts'
import type { Engine } from '../../src/core/engine.ts'
import { measure } from '../../src/runner/measure.ts'
import { plan } from '../../src/runner/plan.ts'
import { column } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const at = [0, 0.1, 0.25, 0.5, 0.9, 1]

async function measured(engine: Engine): Promise<readonly unknown[]> {
  const metrics = ['linear', 'lower', 'nearest'].map((how) =>
    quantiles(column('x'), at, how as Parameters<typeof quantiles>[2]),
  )
  const found = await measure(plan(metrics, engine), engine)
  return [...found.values()].map((value) => ('value' in value ? value.value : value.error.message))
}

it.each([
  ['values', 'x\n3\n-1\n\n7\n3\n0.5\n'],
  ['one value', 'x\n2\n'],
  ['no value', 'x,y\n,1\n,2\n'],
])('%s: read and sorted, or ranked where they are, the quantiles are the same', async (_, sample) => {
  const engine = await withData({ sample })
  const moved = { ...engine, mostNumbers: 0 }
  expect(await measured(engine)).toEqual(await measured(moved))
})

it('reads several columns in one pass', async () => {
  const engine = await withData({ sample: 'x,y\n1,10\n2,20\n3,30\n' })
  const metrics = ['x', 'y'].map((name) => quantiles(column(name), [0.5], 'linear'))
  expect(plan(metrics, engine)).toHaveLength(1)
  const found = await measure(plan(metrics, engine), engine)
  expect([...found.values()]).toEqual([{ value: [2] }, { value: [20] }])
})
