import { describe, expect, it } from 'vitest'
import { expectColumnToExist } from '../../../src/expectations/expectColumnToExist.ts'
import { expectColumnValueLengthsToEqual } from '../../../src/expectations/expectColumnValueLengthsToEqual.ts'
import { expectColumnValuesToBeBetween } from '../../../src/expectations/expectColumnValuesToBeBetween.ts'
import { expectColumnValuesToMatchJsonSchema } from '../../../src/expectations/expectColumnValuesToMatchJsonSchema.ts'
import { expectTableColumnCountToEqual } from '../../../src/expectations/expectTableColumnCountToEqual.ts'
import { expectColumnDistributionToMatchReference } from '../../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf, runOn, withData, type Data } from '../../dataEngine.ts'

const rows = [
  { name: { first: 'Ann', age: 30 }, tags: ['a', 'b'] },
  { name: { first: 'B0b', age: 7 }, tags: [] },
]
const shapes: readonly (readonly [string, Data])[] = [
  ['NDJSON', rows],
  [
    'Parquet',
    {
      parquet: `SELECT * FROM (VALUES ({ first: 'Ann', age: 30 }, ['a', 'b']), ({ first: 'B0b', age: 7 }, [])) t(name, tags)`,
    },
  ],
]

describe.each(shapes)('structs and lists of %s', (_, sample) => {
  it('are looked into', async () => {
    const { results } = await runOn({ sample }, [
      expectTableColumnCountToEqual({ value: 2 }),
      expectColumnToExist({ column: 'name.age' }),
      expectColumnValuesToBeBetween({ column: 'name.age', minValue: 18, where: '"name.first" <> \'x\'' }),
      expectColumnValueLengthsToEqual({ column: 'tags', value: 2 }),
      expectColumnValuesToMatchJsonSchema({
        column: 'name',
        jsonSchema: { type: 'object', properties: { first: { pattern: '^[A-Za-z]+$' } } },
      }),
      expectColumnValuesToMatchJsonSchema({ column: 'tags', jsonSchema: { type: 'array', minItems: 1 } }),
    ])
    expect(
      results.map(({ status, unexpected, message }) =>
        status === 'error' ? message : (unexpected?.examples.map(({ row }) => row) ?? status),
      ),
    ).toEqual(['pass', 'pass', [2], [2], [2], [2]])
  })
})

it('integers past 2^53 are ranked exactly', async () => {
  const near = (count: number, step: bigint) =>
    Array.from({ length: count }, (_, i) => ({ x: 2n ** 62n + BigInt(i) * step }))
  const { status, test } = await resultOf(
    expectColumnDistributionToMatchReference({ column: 'x', test: 'ks' }),
    { reference: near(40, 1n), sample: near(40, 2n) },
  )
  expect({ status, statistic: test?.statistic }).toEqual({ status: 'fail', statistic: 0.5 })
})

it('4-byte floats are compared with the same numbers of 8 bytes', async () => {
  const numbers = (type: string): Data => ({ parquet: `SELECT (i / 10)::${type} AS x FROM range(100) t(i)` })
  const { test } = await resultOf(expectColumnDistributionToMatchReference({ column: 'x', test: 'ks' }), {
    reference: numbers('DOUBLE'),
    sample: numbers('FLOAT'),
  })
  expect(test?.statistic).toBe(0)
})

it.each<readonly [string, Data]>([
  ['NDJSON', [{ a: { b: 1, 'c.d': 3, c: { d: 4 } }, 'a.b': 10 }]],
  ['Parquet', { parquet: `SELECT { b: 1, 'c.d': 3, c: { d: 4 } } AS a, 10 AS "a.b"` }],
])('fields of %s with the name of something else are reported', async (_, sample) => {
  const engine = await withData({ sample })
  expect(engine.tables.get('sample')?.notes).toEqual([
    `"a.b" is a column, and also a field of column "a" that can't be checked. Rename one of them.`,
    `"a.c.d" is a field of column "a", and also a field of column "a" that can't be checked. Rename one of them.`,
  ])
})

it('fields whose names differ in case are read apart', async () => {
  const { results } = await runOn({ sample: [{ a: { b: 1 }, A: { B: 2 }, 'a.B': 3 }] }, [
    expectColumnValuesToBeBetween({ column: 'a.b', maxValue: 1 }),
    expectColumnValuesToBeBetween({ column: 'A.B', minValue: 2, maxValue: 2, where: '"a.b" = 1' }),
    expectColumnValuesToBeBetween({ column: 'a.B', minValue: 3 }),
  ])
  expect(results.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass'])
})
