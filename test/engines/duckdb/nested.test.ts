import { describe, expect, it } from 'vitest'
import { expectColumnToExist } from '../../../src/expectations/expectColumnToExist.ts'
import { expectColumnValueLengthsToEqual } from '../../../src/expectations/expectColumnValueLengthsToEqual.ts'
import { expectColumnValuesToBeBetween } from '../../../src/expectations/expectColumnValuesToBeBetween.ts'
import { expectColumnValuesToMatchJsonSchema } from '../../../src/expectations/expectColumnValuesToMatchJsonSchema.ts'
import { expectTableColumnCountToEqual } from '../../../src/expectations/expectTableColumnCountToEqual.ts'
import { expectColumnDistributionToMatchReference } from '../../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf, runOn, type Data } from '../../dataEngine.ts'

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
