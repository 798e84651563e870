import { expect, it } from 'vitest'
import { asSeconds } from '../../src/sql/cell.ts'
import type { TimeProfile } from '../../src/core/columnProfile.ts'
import { columnOf } from '../../src/columns/columnOf.ts'
import { measure, type Measurement } from '../../src/runner/measure.ts'
import { timeProfile } from '../../src/metrics/timeProfile.ts'
import { plan } from '../../src/runner/plan.ts'
import { withData, type Data } from '../dataEngine.ts'

async function measured(reference: Data, sample: Data): Promise<Measurement | undefined> {
  const engine = await withData({ reference, sample })
  const of = (table: string) => asSeconds(columnOf(engine.tables, table, 't'))
  const metric = timeProfile({ reference: of('reference'), sample: of('sample') })
  return [...(await measure(plan([metric]), engine)).values()][0]
}

it('puts the times of both tables on one calendar', async () => {
  const days = (...values: string[]) => `t,y\n${values.map((value) => `${value},\n`).join('')}`
  const got = await measured(days('2024-02-28', '2024-02-29', ''), days('2024-03-01', '2024-03-01'))
  const { summary, histogram } = (got as { value: TimeProfile }).value
  expect(summary.reference).toEqual({
    n: 2,
    min: '2024-02-28T00:00:00.000Z',
    median: '2024-02-28T12:00:00.000Z',
    max: '2024-02-29T00:00:00.000Z',
  })
  expect(histogram?.edges?.slice(0, 2)).toEqual(['2024-02-28T00:00:00.000Z', '2024-02-28T01:00:00.000Z'])
  expect(histogram?.counts.sample?.at(-1)).toBe(2)
  expect(histogram?.counts.reference?.[24]).toBe(1)
})

it('leaves infinite times out, and says what no calendar reaches', async () => {
  const times = (...values: string[]) => ({
    parquet: `SELECT unnest([${values.map((value) => `TIMESTAMP '${value}'`).join()}]) AS t`,
  })
  const got = await measured(times('2024-01-01', 'infinity'), times('2024-01-02'))
  expect(got).toMatchObject({ value: { summary: { reference: { n: 1 } } } })
  const far = await measured(times('2024-01-01'), times('200000-01-01'))
  expect(far).toMatchObject({ error: { message: 'there are times more than 100,000 years from now' } })
})
