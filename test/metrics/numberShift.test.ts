import { expect, it } from 'vitest'
import { withDefaults } from '../../src/core/driftOptions.ts'
import type { Engine } from '../../src/core/engine.ts'
import { ks } from '../../src/drift/ks.ts'
import { numberShift } from '../../src/metrics/numberShift.ts'
import { measure } from '../../src/runner/measure.ts'
import { plan } from '../../src/runner/plan.ts'
import { column } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const rows = 400

/** The same engine, and how many columns of numbers were read from it. */
function watched(engine: Engine): { readonly engine: Engine; read: () => number } {
  let read = 0
  const numbers: Engine['numbers'] = (...of) => {
    read++
    return engine.numbers(...of)
  }
  return { engine: { ...engine, numbers }, read: () => read }
}

const select = (moved: number): { readonly parquet: string } => ({
  parquet: `SELECT (i * 7919) % 997 + ${moved}e0 AS x FROM range(${rows}) AS rows(i)`,
})

const shift = numberShift({ reference: column('x'), sample: column('x') })

async function shiftAfterTest(opened: Engine) {
  const { engine, read } = watched(opened)
  const input = { tables: engine.tables, column: 'x', options: withDefaults({}), chosenAutomatically: true }
  await measure(plan(Object.values(ks.metrics(input))), engine)
  const readByTest = read()
  const [found] = (await measure(plan([shift]), engine)).values()
  return { found, readByTest, readByShift: read() - readByTest }
}

it('has the shift of numbers that a test found different, without reading them again', async () => {
  const engine = await withData({ reference: select(0), sample: select(300) })
  const [alone] = (await measure(plan([shift]), engine)).values()
  const { found, readByTest, readByShift } = await shiftAfterTest(engine)
  expect([readByTest, readByShift]).toEqual([2, 0])
  expect(found).toEqual(alone)
})

it('reads other numbers again', async () => {
  const { found, readByShift } = await shiftAfterTest(
    await withData({ reference: select(0), sample: select(0) }),
  )
  expect(readByShift).toBe(2)
  expect(found).toMatchObject({ value: { gap: { reference: 1 / rows, sample: 1 / rows } } })
})
