import { expect, it } from 'vitest'
import type { Metric } from '../../src/core/metric.ts'
import { measure } from '../../src/runner/measure.ts'
import { classCounts } from '../../src/metrics/classCounts.ts'
import { distinctCount } from '../../src/metrics/distinctCount.ts'
import { withDefaults } from '../../src/core/driftOptions.ts'
import { twoSamples } from '../../src/metrics/twoSamples.ts'
import { rowCount } from '../../src/metrics/rowCount.ts'
import { plan } from '../../src/runner/plan.ts'
import { column } from '../../src/sql/ast.ts'
import { withData, type TestData } from '../dataEngine.ts'

async function valueOf(metric: Metric, data: TestData): Promise<unknown> {
  const [measured] = [...(await measure(plan([metric]), await withData(data))).values()]
  if (!measured || 'error' in measured) throw measured?.error ?? new Error('not measured')
  return measured.value
}
const x = column('x')

it('class counts: the most common first, then by name; NULL is none', async () => {
  const { counts, cut } = (await valueOf(classCounts('sample', x), {
    sample: 'x,y\nb,\na,\n"",\nc,\nc,\n,1\n',
  })) as { counts: ReadonlyMap<string, number>; cut: boolean }
  expect([[...counts], cut]).toEqual([
    [
      ['c', 2],
      ['', 1],
      ['a', 1],
      ['b', 1],
    ],
    false,
  ])
})

it('distinct count: NULL is neither a value nor distinct', async () => {
  const sample = 'x,y\n1,\n1,\n2,\n,1\n'
  expect(await valueOf(distinctCount('sample', x), { sample })).toEqual({ values: 3, distinct: 2 })
  expect(await valueOf(rowCount('sample'), { sample })).toBe(4)
})

it('two samples: NULL and NaN are left out, infinities take part', async () => {
  const sorted = twoSamples('sorted', ({ reference, sample }) => [[...reference].sort(), [...sample].sort()])
  const options = withDefaults({})
  const both = sorted({ reference: x, sample: x, options, stream: '', skipsIdentifiers: false })
  const data = { reference: 'x,y\n1.5,\nnan,\n2,\n,1\n', sample: 'x\ninf\n1.5\n' }
  expect(await valueOf(both, data)).toEqual({
    result: [
      [1.5, 2],
      [1.5, Infinity],
    ],
    n: { reference: 2, sample: 2 },
    constant: false,
    offset: 0,
    areIdentifiers: false,
  })
  expect(await valueOf(both, { reference: 'x\n1.5\n', sample: 'x\n1.5\n1.5\n' })).toEqual({
    result: null,
    n: { reference: 1, sample: 2 },
    constant: true,
    offset: 0,
    areIdentifiers: false,
  })
  expect(await valueOf(both, { reference: 'x\nnan\n', sample: 'x\n1.5\n' })).toMatchObject({
    result: null,
    n: { reference: 0, sample: 1 },
  })
})
