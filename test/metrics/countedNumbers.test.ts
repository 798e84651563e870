import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/core/engine.ts'
import { withDefaults } from '../../src/core/driftOptions.ts'
import { auto } from '../../src/drift/auto.ts'
import { ks } from '../../src/drift/ks.ts'
import { numberShift } from '../../src/metrics/numberShift.ts'
import { measure } from '../../src/runner/measure.ts'
import { plan } from '../../src/runner/plan.ts'
import { column } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const rows = 3000
const values: Readonly<Record<string, string>> = {
  measures: 'ln(1 + i % 997) - MOVED',
  'measures with NaN, infinities and NULL':
    "CASE i % 10 WHEN 0 THEN 'nan'::DOUBLE WHEN 1 THEN 'inf'::DOUBLE WHEN 2 THEN '-inf'::DOUBLE WHEN 3 THEN NULL ELSE i / 7 + MOVED END",
  codes: '(i * i) % 7 + (i % 2) * MOVED',
  'many codes': '(i % 15)::INT * 1000 + (i % 2) * MOVED',
  counts: '(i * 7919) % 1009 + MOVED',
  decimals: '((i % 500) / 100)::DECIMAL(10, 2) + MOVED',
  identifiers: 'i + 10 * MOVED',
  'scattered identifiers': '(i * 7919) % 100003 + MOVED',
  constant: '7 + 0 * MOVED',
  'the zeros': 'CASE WHEN i % 2 = MOVED THEN 0e0 ELSE -0e0 END',
  nothing: "CASE WHEN MOVED = 1 THEN 1e0 ELSE 'nan'::DOUBLE END",
}

const select = (moved: number): string =>
  `SELECT ${Object.values(values)
    .map((value, i) => `${value.replaceAll('MOVED', String(moved))} AS c${i}`)
    .join()} FROM range(${rows}) AS rows(i)`

/** The same engine, which says of its tables that they are too large for memory. */
const withLargeTables = (engine: Engine, numbersInMemory: number): Engine => ({
  ...engine,
  numbersInMemory,
  tables: new Map([...engine.tables].map(([table, info]) => [table, { ...info, rows: 1e9 }])),
  numbers: () => {
    throw new Error('a whole column is read into memory')
  },
})

describe('numbers that stay in the engine', () => {
  it.each(Object.keys(values).map((name, i) => [name, `c${i}`]))(
    'are tested and explained as those in memory: %s',
    async (_, name) => {
      const engine = await withData({ reference: { parquet: select(0) }, sample: { parquet: select(1) } })
      const input = {
        tables: engine.tables,
        column: name,
        options: withDefaults({}),
        chosenAutomatically: true,
      }
      const shift = numberShift({ reference: column(name), sample: column(name) })
      const metrics = [...Object.values({ ...ks.metrics(input), ...auto.metrics(input) }), shift]
      const inMemory = await measure(plan(metrics), engine)
      // Few numbers take more rounds.
      for (const numbersInMemory of [1e6, 100]) {
        const large = withLargeTables(engine, numbersInMemory)
        const counted = await measure(plan(metrics, large), large)
        expect(described(counted)).toEqual(described(inMemory))
      }
    },
  )
})

/** Metrics of the same table are measured in no fixed order. */
const described = (measured: ReadonlyMap<string, unknown>): unknown =>
  Array.from(measured.values(), (value) =>
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'bigint' || (typeof each === 'number' && !Number.isFinite(each)) ? String(each) : each,
    ),
  ).sort()
