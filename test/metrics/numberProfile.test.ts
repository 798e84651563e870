import { expect, it } from 'vitest'
import type { NumberProfile } from '../../src/core/columnProfile.ts'
import { measure } from '../../src/runner/measure.ts'
import { numberProfile } from '../../src/metrics/numberProfile.ts'
import { plan } from '../../src/runner/plan.ts'
import { column } from '../../src/sql/ast.ts'
import { withData, type TestData } from '../dataEngine.ts'

const x = column('x')

async function profileOf(data: TestData, oneSided = false): Promise<NumberProfile> {
  const metric = numberProfile({ reference: oneSided ? null : x, sample: x })
  const [measured] = [...(await measure(plan([metric]), await withData(data))).values()]
  if (!measured || 'error' in measured) throw measured?.error ?? new Error('not measured')
  return measured.value as NumberProfile
}

const csv = (...values: unknown[]): string => `x,y\n${values.map((value) => `${String(value)},\n`).join('')}`

it('summarizes finite numbers, and counts both tables in the same bins', async () => {
  const { summary, histogram } = await profileOf({
    reference: csv(1, 2, 3, 4, ''),
    sample: csv(3, 4, 5, 'nan'),
  })
  expect(summary.reference).toMatchObject({ n: 4, min: 1, max: 4, mean: 2.5, sd: Math.sqrt(5 / 3) })
  expect(summary.sample).toMatchObject({ n: 3, min: 3, max: 5, mean: 4, sd: 1 })
  expect(summary.sample?.quantiles).toContainEqual({ p: 0.25, value: 3.5 })
  expect(histogram).toEqual({
    edges: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5],
    counts: { reference: [1, 1, 1, 1, 0], sample: [0, 0, 1, 1, 1] },
    below: { reference: 0, sample: 0 },
    above: { reference: 0, sample: 0 },
  })
})

it('tells the distribution functions at the largest gap, which is the KS D', async () => {
  const { ecdf } = await profileOf({ reference: csv(1, 2, 3, 4), sample: csv(3, 4, 5) })
  expect(ecdf).toEqual({
    values: [1, 2, 3, 4, 5],
    counts: { reference: [1, 2, 3, 4, 4], sample: [0, 0, 1, 2, 3] },
    n: { reference: 4, sample: 3 },
    gap: { value: 2, distance: 0.5, reference: 0.5, sample: 0 },
  })
})

it('counts infinities beside the bins and in the distribution functions, and leaves them out of the summary', async () => {
  const { summary, histogram, ecdf } = await profileOf({
    reference: csv('-inf', 1.5, 'inf', 'inf'),
    sample: csv(1.5, 2.5),
  })
  expect(summary.reference).toMatchObject({ n: 1, min: 1.5, max: 1.5, sd: null })
  expect(histogram?.below.reference).toBe(1)
  expect(histogram?.above.reference).toBe(2)
  expect(ecdf).toMatchObject({
    values: [1.5, 2.5],
    counts: { reference: [2, 2], sample: [1, 2] },
    gap: { value: 2.5, distance: 0.5 },
  })
})

it('shows the largest gap even where it lies in a long tail', async () => {
  const bulk = Array.from({ length: 2000 }, (_, i) => i / 2000)
  const { histogram, ecdf } = await profileOf({
    reference: csv(...bulk),
    sample: csv(...bulk.slice(0, 1995), ...Array<number>(5).fill(1000)),
  })
  const edges = histogram!.edges!
  expect(ecdf!.gap!.value).toBeLessThan(edges.at(-1)!)
  expect(edges.at(-1)).toBeLessThan(1000)
  expect(histogram!.above).toEqual({ reference: 0, sample: 5 })
})

it('has one side where there is one, and nothing of nothing', async () => {
  expect(await profileOf({ sample: csv(1, 2) }, true)).toMatchObject({
    summary: { reference: null, sample: { n: 2 } },
    histogram: { counts: { reference: null, sample: [1, 1] } },
    ecdf: { counts: { reference: null, sample: [1, 2] }, gap: null },
  })
  expect(await profileOf({ reference: csv(1), sample: csv('nan') })).toMatchObject({
    summary: { sample: null },
    ecdf: { n: { reference: 1, sample: 0 }, gap: null },
  })
  expect(await profileOf({ reference: csv('nan'), sample: csv('nan') })).toEqual({
    summary: { reference: null, sample: null },
    histogram: null,
    ecdf: null,
  })
})

it('is no larger for more rows', async () => {
  const parquet = (shift: number) => ({ parquet: `SELECT random() * 1e6 + ${shift} AS x FROM range(200000)` })
  const profile = await profileOf({ reference: parquet(0), sample: parquet(1e5) })
  expect(profile.ecdf!.values.length).toBeLessThanOrEqual(201)
  expect(JSON.stringify(profile).length).toBeLessThan(15_000)
})
