import { describe, expect, it } from 'vitest'
import { fc, longProperty } from '../fastCheck.ts'
import type { Engine } from '../../src/core/engine.ts'
import type { Expectation } from '../../src/core/expectation.ts'
import * as e from '../../src/expectations/index.ts'
import type { Metric } from '../../src/core/metric.ts'
import type { Result } from '../../src/core/report.ts'
import { measure } from '../../src/runner/measure.ts'
import { metricKey } from '../../src/core/metricKey.ts'
import { classCounts, type ClassCounts } from '../../src/metrics/classCounts.ts'
import { numberShift } from '../../src/metrics/numberShift.ts'
import { rowCount } from '../../src/metrics/rowCount.ts'
import { unexpectedCount } from '../../src/metrics/unexpectedCount.ts'
import { plan } from '../../src/runner/plan.ts'
import { run } from '../../src/runner/run.ts'
import { column, compare, literal, tryCast, type Query } from '../../src/sql/ast.ts'
import { openData, runOn, withData, type TestData } from '../dataEngine.ts'

const plain = { alpha: 0.05, correction: 'none', maxExamples: 3 } as const
const above = (table: 'reference' | 'sample', bound: number) =>
  unexpectedCount(table, literal(true), compare(column('x'), '>', literal(bound)))

/** The engine, and every query that was asked of it. */
function watched(engine: Engine): { engine: Engine; queries: Query[]; numbers: () => number } {
  const queries: Query[] = []
  let numbers = 0
  return {
    queries,
    numbers: () => numbers,
    engine: {
      ...engine,
      query(table, query) {
        queries.push(query)
        return engine.query(table, query)
      },
      numbers(...args) {
        numbers += 1
        return engine.numbers(...args)
      },
    },
  }
}

describe('plan', () => {
  it('is empty for nothing', () => {
    expect(plan([])).toEqual([])
  })

  it('gives each table one scan for all its aggregates, and all else a scan of its own', () => {
    const counts = classCounts('sample', column('x'))
    const gap = numberShift({ reference: column('x'), sample: column('x') })
    const [rows, first, second, other] = [
      rowCount('sample'),
      above('sample', 1),
      above('sample', 2),
      above('reference', 1),
    ]
    expect(plan([counts, second, other, gap, rows, first])).toEqual([
      { metrics: [other] },
      { metrics: [second, rows, first] },
      { metrics: [counts] },
      { metrics: [gap] },
    ])
  })

  it('asks once for what is asked twice', () => {
    expect(plan([above('sample', 1), above('sample', 1), rowCount('sample'), rowCount('sample')])).toEqual([
      { metrics: [above('sample', 1), rowCount('sample')] },
    ])
  })

  it('reads columns of numbers together while they fit into memory', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((name) =>
      numberShift({ reference: column(name), sample: column(name) }),
    ) as [Metric, Metric, Metric]
    const filtered = { ...x, where: compare(column('x'), '>', literal(0)) }
    expect(plan([x, y, z, filtered])).toEqual([{ metrics: [x, y, z] }, { metrics: [filtered] }])
    const tables = new Map([
      ['reference', { rows: 1e7 }],
      ['sample', { rows: 5e6 }],
    ])
    expect(plan([x, y, z], { tables })).toEqual([{ metrics: [x, y] }, { metrics: [z] }])
    expect(plan([x, y], { tables, numbersInMemory: 2e7 })).toEqual([{ metrics: [x] }, { metrics: [y] }])
  })

  it('counts the classes of columns of text together while few rows are known', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((name) =>
      classCounts('sample', tryCast(column(name), 'string')),
    ) as [Metric, Metric, Metric]
    const filtered = { ...z, where: compare(column('x'), '>', literal(0)) }
    const other = classCounts('sample', column('x'))
    const of = (rows: number) => new Map([['sample', { rows }]])
    expect(plan([x, y, filtered, other], { tables: of(1000) })).toEqual([
      { metrics: [other] },
      { metrics: [x, y] },
      { metrics: [filtered] },
    ])
    expect(plan([x, y, z], { tables: of(2 ** 17) })).toEqual([{ metrics: [x, y] }, { metrics: [z] }])
    expect(plan([x, y], { tables: of(2 ** 18) })).toEqual([{ metrics: [x] }, { metrics: [y] }])
    expect(plan([x, y])).toEqual([{ metrics: [x] }, { metrics: [y] }])
  })

  it('cuts a scan of more than 400 metrics', () => {
    const metrics = Array.from({ length: 801 }, (_, i) => above('sample', i))
    expect(plan(metrics).map((scan) => scan.metrics.length)).toEqual([
      ...Array.from({ length: 8 }, () => 100),
      1,
    ])
  })
})

describe('what is asked of the engine', () => {
  it('one query for all expectations of values, however many, and of one kind twice', async () => {
    const sample = 'x,y,z\n1,a,2020-01-01\n2,b,2020-01-02\n'
    const { engine, queries } = watched(await withData({ sample }))
    const suite = [
      e.expectTableRowCountToBeBetween({ minValue: 1 }),
      e.expectColumnValuesToBeBetween({ column: 'x', minValue: 0 }),
      e.expectColumnValuesToBeBetween({ column: 'x', minValue: 0 }),
      e.expectColumnValuesToBeInSet({ column: 'y', valueSet: ['a', 'b'] }),
      e.expectColumnValuesToNotBeNull({ column: 'z' }),
      e.expectColumnValuesToBeOfType({ column: 'x', type_: 'integer' }),
      e.expectColumnToExist({ column: 'y' }),
    ]
    const { results } = await run(suite, engine, plain)
    expect(results.map(({ status }) => status)).toEqual(suite.map(() => 'pass'))
    expect(queries).toHaveLength(1)
    // Nothing is counted twice: all rows for the row count and for z; x present, too small, no integer; y present, not in
    // the set; z missing.
    expect(Object.keys(queries[0]!.select)).toHaveLength(8)
  })

  it('two queries where a value is wrong: the second fetches the examples', async () => {
    const { engine, queries } = watched(await withData({ sample: 'x\n1\n2\n' }))
    const suite = [2, 0].map((minValue) => e.expectColumnValuesToBeBetween({ column: 'x', minValue }))
    await run(suite, engine, plain)
    expect(queries.map(({ limit }) => limit)).toEqual([undefined, 3])
  })

  it('both columns of numbers once, however often their drift is asked for', async () => {
    const data = { reference: 'x\n1.5\n2.5\n', sample: 'x\n1.5\n3.5\n' }
    const { engine, queries, numbers } = watched(await withData(data))
    const drift = (test: 'auto' | 'ks') => e.expectColumnDistributionToMatchReference({ column: 'x', test })
    const { results } = await run([drift('auto'), drift('ks'), drift('auto')], engine, plain)
    expect(results.map(({ test }) => test?.statistic)).toEqual([0.5, 0.5, 0.5])
    expect([queries.length, numbers()]).toEqual([0, 2])
  })

  it('one query for the classes of several columns, each as if it were alone', async () => {
    const sample = 'x,y,z\nb,1,\na,,\nb,,\n,2,\n'
    const { engine, queries } = watched(await withData({ sample }))
    const metrics = ['x', 'y', 'z'].map((name) => classCounts('sample', tryCast(column(name), 'string')))
    const together = await measure(plan(metrics, engine), engine)
    expect(queries).toHaveLength(1)
    const alone = await measure(plan(metrics), engine)
    expect(queries).toHaveLength(4)
    const countsIn = (measured: typeof alone) =>
      metrics.map((metric) => {
        const found = measured.get(metricKey(metric))
        return found && 'value' in found && [...(found.value as ClassCounts).counts]
      })
    expect(countsIn(together)).toEqual([
      [
        ['b', 2],
        ['a', 1],
      ],
      [
        ['1', 1],
        ['2', 1],
      ],
      [],
    ])
    expect(countsIn(alone)).toEqual(countsIn(together))
  })

  it('the classes of a column once for its drift and its new classes', async () => {
    const data = { reference: 'y\na\na\nb\nb\n', sample: 'y\na\na\nb\nb\n' }
    const { engine, queries } = watched(await withData(data))
    await run(
      [
        e.expectColumnDistributionToMatchReference({ column: 'y' }),
        e.expectColumnCategoriesToMatchReference({ column: 'y' }),
      ],
      engine,
      plain,
    )
    expect(queries).toHaveLength(2)
  })
})

describe('a metric that cannot be measured', () => {
  const failing = (engine: Engine, word: string): Engine => ({
    ...engine,
    query: (table, query) =>
      JSON.stringify(query).includes(`"${word}"`)
        ? Promise.reject(new Error(`cannot read ${word}`))
        : engine.query(table, query),
  })
  const names = ['a', 'b', 'bad', 'c', 'd', 'e', 'f']

  it.each(names.map((_, i) => i))(
    'is one error and the others keep their verdicts: place %i',
    async (place) => {
      const order = names.filter((name) => name !== 'bad')
      order.splice(place, 0, 'bad')
      const engine = failing(await withData({ sample: `${names.join()}\n1,2,3,4,5,6,7\n` }), 'bad')
      const { results } = await run(
        order.map((name) => e.expectColumnValuesToBeBetween({ column: name, maxValue: 4 })),
        engine,
        plain,
      )
      expect(Object.fromEntries(results.map(({ column, status }) => [column, status]))).toEqual({
        a: 'pass',
        b: 'pass',
        bad: 'error',
        c: 'pass',
        d: 'fail',
        e: 'fail',
        f: 'fail',
      })
      expect(results[place]).toMatchObject({
        column: 'bad',
        severity: 'error',
        message: expect.stringMatching(
          /^expect_column_values_to_be_between failed in unexpected_count at .*plan\.test\.ts:\d+: cannot read bad$/,
        ) as string,
      })
    },
  )

  it('what was measured is dealt back to whom it belongs', async () => {
    const engine = failing(await withData({ sample: 'x,bad\n1,1\n2,2\n3,3\n' }), 'bad')
    const bad = unexpectedCount('sample', literal(true), compare(column('bad'), '>', literal(0)))
    const scans = plan([above('sample', 2), bad, above('sample', 1), above('sample', 0)])
    const values = [...(await measure(scans, engine)).values()]
    expect(values.filter((each) => 'value' in each)).toEqual(
      [1, 2, 3].map((unexpected) => ({ value: { total: 3, unexpected } })),
    )
    expect(values.filter((each) => 'error' in each)).toHaveLength(1)
  })

  it('a drift test that fails to be measured is not in the family', async () => {
    const data = { reference: 'x,bad\n1.5,a\n2.5,b\n', sample: 'x,bad\n1.5,a\n2.5,b\n' }
    const engine = failing(await withData(data), 'bad')
    const { results, family } = await run(
      ['x', 'bad'].map((name) => e.expectColumnDistributionToMatchReference({ column: name })),
      engine,
      plain,
    )
    expect(results.map(({ status }) => status)).toEqual(['unchecked', 'error'])
    expect(family?.size).toBe(1)
  })
})

describe('planning never changes an outcome', () => {
  const names = ['x', 'y', 'absent']
  const name = fc.constantFrom(...names)
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.5, -0.5))
  const mostly = fc.constantFrom(0, 0.5, 1)
  const severity = fc.constantFrom('error' as const, 'warning' as const)
  const expectations: fc.Arbitrary<Expectation> = fc.oneof(
    fc.record({ column: name, minValue: number, mostly, severity }).map(e.expectColumnValuesToBeBetween),
    fc
      .record({
        column: name,
        valueSet: fc.array(fc.oneof(number, fc.constantFrom('a', 'b')), { minLength: 1, maxLength: 3 }),
        mostly,
      })
      .map(e.expectColumnValuesToBeInSet),
    fc.record({ column: name, mostly }).map(e.expectColumnValuesToNotBeNull),
    fc
      .record({
        column: name,
        type_: fc.constantFrom('integer' as const, 'float' as const, 'string' as const, 'date' as const),
      })
      .map(e.expectColumnValuesToBeOfType),
    fc.record({ column: name }).map(e.expectColumnToExist),
    fc.record({ minValue: fc.nat(5) }).map(e.expectTableRowCountToBeBetween),
    fc.record({ column: name }).map(e.expectColumnDistributionToMatchReference),
    fc.record({ column: name }).map(e.expectColumnMissingRateToMatchReference),
    fc.record({ column: name }).map(e.expectColumnCategoriesToMatchReference),
  )
  const cell = fc.oneof(
    { weight: 4, arbitrary: number.map(String) },
    { weight: 1, arbitrary: fc.constantFrom('', 'nan', 'inf') },
  )
  const text = fc.constantFrom('a', 'b', 'a', '""', '', 'c')
  const table = fc
    .array(fc.tuple(cell, text), { maxLength: 12 })
    .map((rows) => ['x,y,z', ...rows.map(([x, y]) => `${x},${y},0`), ''].join('\n'))
  const data: fc.Arbitrary<TestData> = fc.record({ reference: table, sample: table })

  it('each result of many expectations together is its result alone', longProperty, async () => {
    await fc.assert(
      fc.asyncProperty(data, fc.array(expectations, { minLength: 2, maxLength: 8 }), async (tables, list) => {
        const together = await runOn(tables, list)
        const engine = await openData(tables)
        for (const [i, expectation] of list.entries()) {
          const [alone] = (await run([expectation], engine, { ...plain, maxExamples: 5 })).results as [Result]
          const shared = together.results[i]!
          // What follows from another failure is folded under it.
          if (shared.message.startsWith('not checked: ')) expect(alone.status).toBe('fail')
          else expect({ ...shared, id: '' }).toEqual({ ...alone, id: '' })
        }
        await engine.close()
        expect(new Set(together.results.map(({ id }) => id)).size).toBe(list.length)
      }),
      { numRuns: 25 },
    )
  })
})

describe('ids', () => {
  it('are unique, also where they were given', async () => {
    const ids = ['a', 'a', 'a#2', 'a']
    const suite = ids.map((id) => e.expectColumnToExist({ column: 'x', id }))
    const { results } = await runOn({ sample: 'x\n1\n' }, suite)
    expect(results.map(({ id }) => id)).toEqual(['a', 'a#2', 'a#2#2', 'a#3'])
  })
})

it('one engine answers two runs over different columns', async () => {
  const rows = 'x,w,y\na,a,1\na,b,2\nb,b,3\n'
  const engine = await withData({ reference: rows, sample: rows })
  const suite = (...names: string[]): Expectation[] =>
    names.flatMap((column) => [
      e.expectColumnCategoriesToMatchReference({ column }),
      e.expectColumnMissingRateToMatchReference({ column }),
      e.expectColumnValuesToNotBeNull({ column }),
    ])
  const first = await run(suite('x', 'w'), engine, plain)
  const second = await run(suite('y', 'x'), engine, plain)
  expect([...first.results, ...second.results].map(({ status }) => status)).toEqual(
    Array<string>(12).fill('pass'),
  )
})
