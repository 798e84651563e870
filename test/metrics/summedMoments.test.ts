import { expect, it } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { exactTotal } from '../../src/metrics/exactTotal.ts'
import { moments } from '../../src/metrics/moments.ts'
import type { Moments } from '../../src/metrics/momentsOf.ts'
import { metricKey } from '../../src/core/metricKey.ts'
import { measure } from '../../src/runner/measure.ts'
import { column } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const values: Readonly<Record<string, string>> = {
  measures: 'sin(i) * pow(10, i % 13 - 6)',
  'far from 0': '1e9 + i / 7',
  'with NULL and NaN': "CASE i % 3 WHEN 0 THEN 'nan'::DOUBLE WHEN 1 THEN NULL ELSE i / 9 END",
  constant: '7.25 + 0 * i',
  large: '1e300 * (i - 1500)',
  infinite: "CASE WHEN i = 5 THEN 'inf'::DOUBLE ELSE i END",
  'infinite both ways': "CASE i WHEN 5 THEN 'inf'::DOUBLE WHEN 6 THEN '-inf'::DOUBLE ELSE i END",
  nothing: 'NULL::DOUBLE + i',
}
const names = Object.keys(values)
const select = `SELECT ${Object.values(values)
  .map((value, i) => `${value} AS c${i}`)
  .join()} FROM range(3000) AS rows(i)`

async function momentsOf(i: number, engine: Engine): Promise<Moments> {
  const { kind, args } = moments('sample', column(`c${i}`))
  if (kind.shape !== 'measure') throw new Error('it is measured in several queries')
  return kind.measure(args as never, engine)
}

/** `mostNumbers` 0 makes the engine add them up. */
const addedUp = (engine: Engine): Engine => ({
  ...engine,
  exactSums: false,
  mostNumbers: 0,
  numbers: () => Promise.reject(new Error('numbers are read')),
})

it.each(names)('the total is that of the moments: %s', async (name) => {
  const engine = await withData({ sample: { parquet: select } })
  const metric = exactTotal('sample', column(`c${names.indexOf(name)}`))
  for (const each of [engine, addedUp(engine)]) {
    const { sum, mean } = await momentsOf(names.indexOf(name), each)
    const measured = await measure([{ metrics: [metric] }], each)
    expect(measured.get(metricKey(metric))).toMatchObject({ value: { sum, mean } })
  }
})

it.each(names)('numbers that stay in the engine have the same moments: %s', async (name) => {
  const engine = await withData({ sample: { parquet: select } })
  const i = names.indexOf(name)
  const inMemory = await momentsOf(i, engine)
  const added = await momentsOf(i, addedUp(engine))
  expect(added.count).toBe(inMemory.count)
  for (const key of ['sum', 'mean', 'deviation'] as const) {
    const expected = inMemory[key]
    if (expected === null || !Number.isFinite(expected)) expect(added[key]).toBe(expected)
    else expect(Math.abs(added[key]! - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-14)
  }
})
