import { expect, it } from 'vitest'
import type { Artifact } from '../../../src/core/artifact.ts'
import type { Engine } from '../../../src/core/engine.ts'
import type { Driver } from '../../../src/engines/pushdown/driver.ts'
import { pushdownEngine } from '../../../src/engines/pushdown/pushdownEngine.ts'
import { sql } from '../../../src/sql/sqlText.ts'
import { fakeDriver } from './fakeDriver.ts'

const artifact: Artifact = {
  ref: 'trino://bob@db/shop/public?table=orders',
  uri: 'trino://bob@db/shop/public?table=orders',
  format: 'trino',
  files: [],
  bytes: null,
  digest: null,
  version: null,
  timestamp: null,
  database: { location: 'trino://bob@db/shop/public', table: ['orders'] },
}

const open = (...rows: number[]): Promise<Engine> =>
  pushdownEngine('sample', artifact, () => Promise.resolve(fakeDriver(...rows)))

it('sees that a table changed while it was checked', async () => {
  const changed = await open(2, 3)
  expect(changed.tables.get('sample')?.rows).toBe(2)
  await expect(changed.checkUnchanged?.()).rejects.toThrow(
    'trino://bob@db/shop/public?table=orders changed while it was checked; run again when nothing writes to it',
  )
  await expect((await open(2, 2)).checkUnchanged?.()).resolves.toBeUndefined()
})

it('counts between edges of infinite, finite and no numbers', async () => {
  const engine = await open(4)
  expect(engine.mostNumbers).toBe(65_536)
  const statements: string[] = []
  const counting = await pushdownEngine('sample', artifact, () =>
    Promise.resolve({
      ...fakeDriver(4),
      rows: ({ text }) => {
        statements.push(text)
        return Promise.resolve([
          { rows: 4, c0: 4, bucket: 0, times: 1 },
          { bucket: 2, times: 3 },
        ])
      },
    }),
  )
  const edges = Float64Array.of(-Infinity, 1.5, Infinity)
  expect(
    await counting.buckets?.('sample', { node: 'column', name: 'a' }, { kind: 'counts', edges }),
  ).toEqual({ numbers: Float64Array.of(1, 0, 3) })
  expect(statements.at(-1)).toBe(
    'SELECT "v0" AS bucket, count(*) AS times FROM (SELECT CASE WHEN "v0" = -infinity() THEN 0 WHEN "v0" = infinity() THEN 2 WHEN "v0" < infinity() THEN 1 + (1 - width_bucket(-"v0", ARRAY[-1.5e0])) END AS "v0" FROM (SELECT "a" AS "v0" FROM orders) AS numbers) AS buckets GROUP BY GROUPING SETS (("v0"))',
  )
})

it('counts the values of 10,000 columns in statements of 400, and knows which have none', async () => {
  const statements: string[] = []
  const columns = Array.from({ length: 10_000 }, (_, i) => ({
    name: `column ${i}`,
    type: 'integer' as const,
    nativeType: 'BIGINT',
  }))
  const wide: Driver = {
    ...fakeDriver(),
    describe: () =>
      Promise.resolve({ from: sql`orders`, columns, identity: { version: null, timestamp: null } }),
    rows({ text }) {
      statements.push(text)
      const counts = text.match(/count\("column \d+"\)/g) ?? []
      const values = counts.map((each, i) => [`c${i}`, each.includes('column 777"') ? 0 : 2] as const)
      return Promise.resolve([{ rows: 2, ...Object.fromEntries(values) }])
    },
  }
  const { tables } = await pushdownEngine('sample', artifact, () => Promise.resolve(wide))
  expect(statements).toHaveLength(25)
  expect(Math.max(...statements.map(({ length }) => length))).toBeLessThan(20_000)
  const found = tables.get('sample')!
  expect(found.rows).toBe(2)
  expect(found.columns).toHaveLength(10_000)
  expect(found.columns.filter(({ type }) => type === 'null').map(({ name }) => name)).toEqual(['column 777'])
})
