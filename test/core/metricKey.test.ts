import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { fc } from '../fastCheck.ts'
import { measure } from '../../src/runner/measure.ts'
import type { Metric, SelectKind } from '../../src/core/metric.ts'
import { metricKey, valueKey } from '../../src/core/metricKey.ts'
import { rowCount } from '../../src/metrics/rowCount.ts'
import { unexpectedCount } from '../../src/metrics/unexpectedCount.ts'
import { plan } from '../../src/runner/plan.ts'
import { column, compare, countAll, literal } from '../../src/sql/ast.ts'
import { withData } from '../dataEngine.ts'

const kind: SelectKind<object, number> = { name: 'some', shape: 'select', select: () => [], read: () => 0 }
const key = (args: unknown): string => metricKey({ kind, table: 'sample', args: { args } })

const different: readonly unknown[] = [
  ...[NaN, Infinity, -Infinity, 0, -0, 1, -1, 1.5, 5e-324],
  ...[1n, -1n, 2n ** 53n, 2n ** 53n + 1n, 2 ** 53],
  ...['1', '1n', '', 'null', 'NaN', '"', '\\"', ',', '[]', '{}', 'true', 'undefined'],
  ...[null, undefined, true, false],
  ...[[], [[]], [1, 2], ['1,2'], [1, [2]], [[1], 2], ['1', '2'], [2, 1], [undefined], [null], ['']],
  ...[
    {},
    { a: 1 },
    { a: '1' },
    { a: { b: 1 } },
    { 'a:{"b"': 1 },
    { b: 1 },
    { a: 1, b: 2 },
    { a: [1] },
    { 0: 1 },
  ],
]

it('different arguments have different keys', () => {
  expect(new Set(different.map(key)).size).toBe(different.length)
})

it('equal arguments have one key, whatever the order of their fields', () => {
  const anything = fc.anything({ withBigInt: true, maxDepth: 3 })
  fc.assert(fc.property(fc.clone(anything, 2), ([a, b]) => key(a) === key(b)))
  expect(key({ a: 1, b: { c: 2, d: 3 } })).toBe(key({ b: { d: 3, c: 2 }, a: 1 }))
})

it('arguments with one key are equal', () => {
  const plain = fc.jsonValue()
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      if (valueKey(a) === valueKey(b)) expect(a).toEqual(b)
    }),
  )
})

it('what is no plain data is nothing but itself', () => {
  class Range {
    readonly #from: number
    constructor(from: number) {
      this.#from = from
    }
    from(): number {
      return this.#from
    }
  }
  const above = (from: number) => (value: number) => value > from
  const opaque: readonly object[] = [
    ...[new Date(0), new Date(1), new Map(), new Map([[1, 2]]), new Set(), new Set([1]), /a/, /b/],
    ...[new Range(1), new Range(2), above(1), above(2), new Float64Array([1]), new Float64Array([2])],
  ]
  expect(new Set(opaque.map(key)).size).toBe(opaque.length)
  for (const one of opaque) expect(key([one, { one }])).toBe(key([one, { one }]))
})

it('an object without a prototype, or of another realm, is plain data', () => {
  const bare: unknown = Object.assign(Object.create(null) as object, { a: 1 })
  expect(key(bare)).toBe(key({ a: 1 }))
  expect(key(runInNewContext('({ a: [1, { b: 2 }] })'))).toBe(key({ a: [1, { b: 2 }] }))
})

it('two kinds of one name are two kinds', async () => {
  const constant = (value: number): SelectKind<object, number> => ({
    name: 'rate',
    shape: 'select',
    select: () => [countAll],
    read: () => value,
  })
  const [one, two] = [constant(1), constant(2)].map((kind): Metric => ({ kind, table: 'sample', args: {} }))
  expect(metricKey(one!)).not.toBe(metricKey(two!))
  const measured = await measure(plan([one!, two!, one!]), await withData({ sample: 'x,y\n1,2\n' }))
  expect(measured.get(metricKey(one!))).toEqual({ value: 1 })
  expect(measured.get(metricKey(two!))).toEqual({ value: 2 })
})

it('kind, shape and table are part of a metric', () => {
  const [x, y] = [column('x'), column('y')]
  const is = (value: string | number): Metric =>
    unexpectedCount('sample', literal(true), compare(x, '=', literal(value)))
  const metrics = [
    rowCount('sample'),
    rowCount('reference'),
    is('1'),
    is(1),
    unexpectedCount('reference', literal(true), compare(x, '=', literal(1))),
    unexpectedCount('sample', literal(true), compare(y, '=', literal(1))),
    { kind, table: 'sample' as const, args: {} },
    { kind: { ...kind, name: 'other' }, table: 'sample' as const, args: {} },
  ]
  expect(new Set(metrics.map(metricKey)).size).toBe(metrics.length)
})
