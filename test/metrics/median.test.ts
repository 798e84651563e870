import { expect, it } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { median } from '../../src/metrics/median.ts'
import { measure } from '../../src/runner/measure.ts'
import { plan } from '../../src/runner/plan.ts'
import { column, tryCast } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'
import { fc } from '../fastCheck.ts'

const measured = async (engine: Engine): Promise<unknown> =>
  [...(await measure(plan([median(tryCast(column('x'), 'float'))], engine), engine)).values()][0]

const numbers = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(0.1, 0.7, 1e308, 1.7e308, 5e-324),
)

it('is the same to the last bit, ranked by the engine or counted where memory is short', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(numbers, { minLength: 1, maxLength: 9 }), async (values) => {
      const engine = await withData({ sample: values.map((x) => ({ x })) })
      expect(await measured({ ...engine, numbersInMemory: 1 })).toEqual(await measured(engine))
    }),
    { numRuns: 60 },
  )
})

it.each([{}, { numbersInMemory: 1 }])('is NULL without numbers: %j', async (limits) => {
  const engine = await withData({ sample: 'x,y\n,1\n,2\n' })
  expect(await measured({ ...engine, ...limits })).toEqual({ value: null })
})
