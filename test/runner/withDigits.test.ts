import { expect, it } from 'vitest'
import { expectMulticolumnSumToEqual } from '../../src/expectations/expectMulticolumnSumToEqual.ts'
import { expectTableRowCountToEqual } from '../../src/expectations/expectTableRowCountToEqual.ts'
import { expressionIsTrue } from '../../src/expectations/expressionIsTrue.ts'
import { withDigits } from '../../src/runner/withDigits.ts'
import { runOn, withData, type Data } from '../dataEngine.ts'
import { fc } from '../fastCheck.ts'

const formats: readonly (readonly [string, Data])[] = [
  ['CSV', 'a,b,t,n\n0.1,0.2,0.3,3\n19.99,0.01,20.00,7\n'],
  [
    'NDJSON',
    [
      { a: 0.1, b: 0.2, t: 0.3, n: 3 },
      { a: 19.99, b: 0.01, t: 20, n: 7 },
    ],
  ],
  [
    'Parquet',
    { parquet: 'SELECT * FROM (VALUES (0.10, 0.20, 0.30, 3), (19.99, 0.01, 20.00, 7)) AS rows(a, b, t, n)' },
  ],
]

it.each(formats)('arithmetic on decimals of %s is exact', async (_, sample) => {
  const expectations = [
    ...['a + b = t', 't - a = b', '-a = b - t', 'a * 3 < t + 40', 'n * 0.1 IN (0.3, 0.7)'].map((expression) =>
      expressionIsTrue({ expression }),
    ),
    expressionIsTrue({ expression: 'a + b < t' }),
    expectMulticolumnSumToEqual({ columnList: ['a', 'b'], sumTotal: 0.3, where: 't = 0.3' }),
    expectTableRowCountToEqual({ value: 2, where: 'a + b = t' }),
  ]
  const { results } = await runOn({ sample }, expectations)
  expect(results.map(({ status }) => status)).toEqual([
    ...['pass', 'pass', 'pass', 'pass', 'pass'],
    'fail',
    'pass',
    'pass',
  ])
})

it('floats of Parquet are added as floats', async () => {
  const sample = { parquet: 'SELECT 0.1::DOUBLE AS a, 0.2::DOUBLE AS b, 0.3::DOUBLE AS t' }
  const { results } = await runOn({ sample }, [expressionIsTrue({ expression: 'a + b = t' })])
  expect(results.map(({ status }) => status)).toEqual(['fail'])
})

it.each([
  ['of 15 digits', '99999.1234567', { whole: 5, places: 7 }],
  ['of 16 digits', '0.1234567891234567', undefined],
  ['that are infinite', '1.5\ninf', undefined],
  ['with an exponent', '15e-1\n2e3', { whole: 4, places: 1 }],
])('finds the digits of numbers %s', async (_, cells, digits) => {
  const engine = await withData({ sample: `a,b\n${cells.replaceAll('\n', ',x\n')},x\n` })
  const found = await withDigits(engine, [expressionIsTrue({ expression: 'a + 0.1 > 0' })])
  expect(found.tables.get('sample')?.columns[0]?.digits).toEqual(digits)
})

it('reads nothing for expectations without arithmetic', async () => {
  const engine = await withData({ sample: 'a\n0.5\n' })
  expect(await withDigits(engine, [expressionIsTrue({ expression: 'a > 0' })])).toBe(engine)
})

const decimal = (units: bigint, places: number): string => {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const point = digits.length - places
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`
}

it('sums, differences and products of written decimals are the exact ones', async () => {
  const units = fc.bigInt({ min: -999_999n, max: 999_999n })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(units, units), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 0, max: 3 }),
      async (pairs, places) => {
        const rows = pairs.map(([a, b]) =>
          [...[a, b, a + b, a - b].map((value) => decimal(value, places)), decimal(a * b, 2 * places)].join(
            ',',
          ),
        )
        const { results } = await runOn({ sample: `a,b,s,d,p\n${rows.join('\n')}\n` }, [
          expressionIsTrue({ expression: 'a + b = s AND a - b = d AND a * b = p' }),
        ])
        expect(results.map(({ status }) => status)).toEqual(['pass'])
      },
    ),
    { numRuns: 30 },
  )
})
