import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolve } from '../../src/artifacts/resolve.ts'
import type { Metric } from '../../src/core/metric.ts'
import { duckdbEngine } from '../../src/engines/duckdb/duckdbEngine.ts'
import type { DuckdbOptions } from '../../src/engines/duckdb/duckdbOptions.ts'
import { openSession } from '../../src/engines/duckdb/session.ts'
import { correlation } from '../../src/metrics/correlation.ts'
import { correlationOf } from '../../bench/level/correlationOf.ts'
import type { PairMoments } from '../../src/stats/numeric/pairMoments.ts'
import { moments } from '../../src/metrics/moments.ts'
import { column, max, min, window } from '../../src/sql/ast.ts'
import type { Column } from '../../src/sql/column.ts'
import type { Row } from '../../src/core/row.ts'
import { sql, SqlText, string } from '../../src/sql/sqlText.ts'

/** Numbers of both signs over thirteen powers of ten, whose sums as doubles depend on the order. */
const numbers =
  'SELECT sin(i) * pow(10, i % 13 - 6) AS x, cos(i * i) * pow(10, i % 7) AS y FROM range(20000) t(i)'
const files: readonly (readonly [name: string, order: string, rowGroup: number])[] = [
  ['a.parquet', 'i', 100_000],
  ['b.parquet', 'hash(i)', 2048],
  ['c.parquet', 'x', 4096],
  ['d.parquet', 'y DESC', 2048],
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  const session = await openSession()
  for (const [name, order, rowGroup] of files)
    await session.run(
      sql`COPY (${new SqlText(`${numbers} ORDER BY ${order}`)}) TO ${string(join(folder, name))} (FORMAT parquet, ROW_GROUP_SIZE ${new SqlText(String(rowGroup))})`,
    )
  await session.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function measured<V>(metric: Metric<V>, name: string, options: DuckdbOptions = {}): Promise<V> {
  const engine = await duckdbEngine(new Map([['sample', await resolve(join(folder, name))]]), options)
  try {
    const { kind, args } = metric
    if (kind.shape !== 'measure') throw new Error('it is measured in several queries')
    return await kind.measure(args as never, engine)
  } finally {
    await engine.close()
  }
}

const x = moments('sample', column('x'))
const float = (name: string): Column => ({ name, type: 'float', nativeType: 'DOUBLE' })
const pearson = correlation('sample', [float('x'), float('y')], 'pearson')
const spearman = correlation('sample', [float('x'), float('y')], 'spearman')
const moving = window('stddev_samp', column('x'), { orderBy: [column('x')], frame: 7 })

/** The least and the greatest of what a window gives. */
async function windows(name: string, options: DuckdbOptions): Promise<readonly Row[]> {
  const engine = await duckdbEngine(new Map([['sample', await resolve(join(folder, name))]]), options)
  try {
    return await engine.query('sample', {
      from: { select: { moving } },
      select: { least: min(column('moving')), greatest: max(column('moving')) },
    })
  } finally {
    await engine.close()
  }
}

const limits: readonly DuckdbOptions[] = [
  { threads: 1 },
  { threads: 4 },
  { threads: 1, memoryLimit: '40MB' },
  { threads: 4, memoryLimit: '80MB' },
]

describe('figures are the same to the last bit', () => {
  const figures = async (file: string, options: DuckdbOptions): Promise<readonly unknown[]> => [
    await measured(x, file, options),
    await measured(pearson, file, options),
    await measured(spearman, file, options),
    await windows(file, options),
  ]

  let first: readonly unknown[] = []
  beforeAll(async () => {
    first = await figures('a.parquet', {})
  })

  it.each(files.slice(1).flatMap(([name]) => limits.map((options) => ({ name, ...options }))))(
    'in another order: $name by $threads threads, memory limit $memoryLimit',
    async ({ name, ...options }) => {
      expect(await figures(name, options)).toEqual(first)
    },
  )
})

it('the sum is the exact one, rounded once', async () => {
  const session = await openSession()
  const rows = await session.rows(new SqlText(numbers))
  await session.close()
  const exact = rows.reduce((total, row) => total + exactly(Number(row['x'])), 0n)
  const { sum, mean } = await measured(x, 'b.parquet')
  expect(sum).toBe(Number(exact) / 2 ** 200)
  expect(mean).toBeCloseTo(sum! / 20_000, 12)
})

it("the moments of pairs are those of the numbers' standard scores", async () => {
  const session = await openSession()
  const rows = await session.rows(new SqlText(numbers))
  await session.close()
  const expected = correlationOf(rows.map((row) => [Number(row['x']), Number(row['y'])]))
  const { pairs, coefficient, moments } = await measured(pearson, 'b.parquet')
  expect(pairs).toBe(expected.pairs)
  expect(coefficient).toBeCloseTo(expected.coefficient, 12)
  for (const [of, moment] of Object.entries(expected.moments!))
    expect(moments![of as keyof PairMoments] / moment).toBeCloseTo(1, 9)
})

/** A double in units of 2^-200. */
function exactly(value: number): bigint {
  let [scaled, halvings] = [value, 200]
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    halvings--
  }
  return BigInt(scaled) << BigInt(halvings)
}
