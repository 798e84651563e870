import { expect, it } from 'vitest'
import { expectColumnCategoriesToMatchReference } from '../../src/expectations/expectColumnCategoriesToMatchReference.ts'
import { resultOf, runOn, type Data } from '../dataEngine.ts'
import { csv, judges, refuses } from './judges.ts'

const categories = () => expectColumnCategoriesToMatchReference({ column: 'a' })
/** `{ x: 3 }` is three rows of x. */
const table = (counts: Readonly<Record<string, number>>): Data =>
  csv(...Object.entries(counts).flatMap(([name, count]) => Array<string>(count).fill(name)))
const pair = (reference: Record<string, number>, sample: Record<string, number>) => ({
  params: undefined,
  reference: table(reference),
  sample: table(sample),
})

judges(categories, [
  {
    name: 'a class less is no new class',
    ...pair({ x: 2, y: 2 }, { x: 3 }),
    status: 'pass',
    message: 'the only class is known from the reference',
  },
  {
    name: 'letters count',
    ...pair({ x: 2, y: 2 }, { x: 1, X: 1 }),
    status: 'fail',
    message: '1 class that is not in the reference: "X" (1 row); consistent with random variation',
  },
  {
    name: 'the commonest new classes are named',
    ...pair({ x: 9 }, { x: 1, p: 1, q: 3, r: 1, s: 2, t: 1, u: 1 }),
    status: 'fail',
    message:
      '6 classes that are not in the reference: "q" (3 rows), "s" (2 rows), "p" (1 row), "r" (1 row), "t" (1 row) and 1 more',
  },
  {
    name: 'empty text is a class, NULL is none',
    ...pair({ x: 2, '': 2 }, { x: 1, '': 1, '""': 1 }),
    status: 'fail',
    message: '1 class that is not in the reference: "" (1 row); consistent with random variation',
  },
  {
    name: 'the reference has no values',
    ...pair({ '': 2 }, { x: 1 }),
    status: 'skip',
    message: 'not tested: the reference has no values',
  },
  {
    name: 'the sample has lost all values',
    ...pair({ x: 2 }, {}),
    status: 'fail',
    message: 'the sample has no values, and the reference has',
  },
  {
    name: 'text and numbers are one class where they are written alike',
    params: undefined,
    reference: csv('x', 'x', '1', '1', 'true', 'true'),
    sample: csv(1, 1),
    status: 'pass',
    message: 'the only class is known from the reference',
  },
  {
    name: 'booleans and their texts are one class',
    params: undefined,
    reference: csv('x', 'x', 'true', 'true'),
    sample: csv('true', 'TRUE'),
    status: 'pass',
    message: 'the only class is known from the reference',
  },
])

// Dealt at random to two sides of 100 rows, a class of 4 rows falls whole to the sample with the chance 100 99 98 97 / 200 199
// 198 197 = 0.0606, one of 5 rows with 0.0296; each of the two one-off classes falls there half of the time.
const reference = { common: 98, rare: 1, once: 1 }

it.each([
  [1, 'warning'],
  [4, 'warning'],
  [7, 'error'],
])('%i new rows in 100 are a failure of severity %s', async (count, severity) => {
  const result = await resultOf(categories(), pair(reference, { common: 100 - count, fresh: count }))
  expect(result).toMatchObject({
    status: 'fail',
    severity,
    expected: { classes: 3 },
    observed: { newClasses: 1, rows: count },
    test: { name: 'new_classes', statistic: count, effect: { value: count / 100 } },
  })
  const reason = '; consistent with random variation'
  expect(result.message.endsWith(reason)).toBe(severity === 'warning')
})

it.each([
  [4, 0.0606, 'warning'],
  [5, 0.0296, 'error'],
])(
  '%i rows of a new class beside none that is rare have the p-value %d: %s',
  async (count, chance, severity) => {
    const result = await resultOf(categories(), pair({ common: 100 }, { common: 100 - count, fresh: count }))
    expect(result).toMatchObject({ status: 'fail', severity })
    expect(result.test!.pValue).toBeCloseTo(-Math.log(1 - chance), 3)
  },
)

it('is in the family where a class is new, and only there', async () => {
  const both = [categories(), categories()]
  const drifted = await runOn(pair({ x: 90 }, { x: 80, fresh: 10 }), both, { correction: 'bonferroni' })
  expect(drifted.family).toMatchObject({ size: 2, adjustedAlpha: 0.025 })
  const { test } = drifted.results[0]!
  expect(test).toMatchObject({ adjustedPValue: 2 * test!.pValue, alpha: 0.025 })
  expect((await runOn(pair({ x: 90 }, { x: 80 }), both)).family).toBeNull()
})

it('a closed set of classes knows no chance', async () => {
  const closed = expectColumnCategoriesToMatchReference({ column: 'a', closed: true })
  const { test, ...result } = await resultOf(closed, pair({ common: 100 }, { common: 99, fresh: 1 }))
  expect(result).toMatchObject({
    status: 'fail',
    severity: 'error',
    message: '1 class that is not in the reference: "fresh" (1 row)',
  })
  expect(test).toBeUndefined()
})

it('a proof that new classes are rare takes many rows', async () => {
  const rare = expectColumnCategoriesToMatchReference({ column: 'a', equivalence: 0.05 })
  expect(await resultOf(rare, pair({ x: 30 }, { x: 30 }))).toMatchObject({ status: 'fail' })
  expect(await resultOf(rare, pair({ x: 30 }, { x: 60 }))).toMatchObject({ status: 'pass' })
})

const identifiers = (count: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`name ${i}`, 1]))

it.each([
  ['all', 4, {}, 'skip'],
  ['most', 3, { x: 2 }, 'skip'],
  ['half', 2, { x: 2 }, 'pass'],
])('%s values of the reference occurring once: left out if asked', async (_, once, others, status) => {
  const reference = { ...identifiers(once), ...others }
  const expectation = expectColumnCategoriesToMatchReference({ column: 'a', skipIdentifiers: true })
  const result = await resultOf(expectation, pair(reference, { 'name 0': 1, ...others }))
  expect(result.status).toBe(status)
  if (status === 'skip')
    expect(result).toMatchObject({
      message: 'not tested for new classes: most values of the reference occur once',
      observed: { oneOffClasses: once },
    })
})

it('has a verdict on identifiers where nobody said to leave them out', async () => {
  expect(await resultOf(categories(), pair(identifiers(9), { fresh: 1 }))).toMatchObject({
    status: 'fail',
    severity: 'warning',
    message: '1 class that is not in the reference: "fresh" (1 row); consistent with random variation',
  })
  expect(await resultOf(categories(), pair(identifiers(9), { 'name 1': 1 }))).toMatchObject({
    status: 'pass',
  })
})

it('new classes are not left out with the identifiers', async () => {
  const expectation = expectColumnCategoriesToMatchReference({ column: 'a', skipIdentifiers: true })
  const result = await resultOf(expectation, pair({ rock: 50, pop: 50 }, { rock: 50, hyperpop: 9 }))
  expect(result).toMatchObject({ status: 'fail', severity: 'error', observed: { newClasses: 1, rows: 9 } })
})

it('long texts are cut in the message', async () => {
  const text = `${'a'.repeat(48)}😀${'b'.repeat(9)}`
  const result = await resultOf(categories(), pair({ x: 2 }, { x: 1, [text]: 1 }))
  expect(result.message).toBe(
    `1 class that is not in the reference: "${'a'.repeat(48)}…" (1 row); consistent with random variation`,
  )
})

it('is not tested where the reference has more than 10,000 classes', async () => {
  const many = { parquet: "SELECT 'c' || (i // 2)::VARCHAR AS a FROM range(20002) t(i)" }
  const most = { parquet: "SELECT 'c' || (i // 2)::VARCHAR AS a FROM range(20000) t(i)" }
  expect(await resultOf(categories(), { reference: most, sample: most })).toMatchObject({
    status: 'pass',
    message: 'all 10,000 classes are known from the reference',
  })
  expect(await resultOf(categories(), { reference: many, sample: most })).toMatchObject({
    status: 'skip',
    message: 'not tested: more than 10,000 classes',
  })
  const others = { parquet: "SELECT 'd' || i::VARCHAR AS a FROM range(20000) t(i)" }
  const { status, severity, message } = await resultOf(categories(), { reference: most, sample: others })
  expect([status, severity]).toEqual(['fail', 'error'])
  expect(message).toMatch(/^at least 10,000 classes that are not in the reference: "d0" \(1 row\), /)
})

refuses(expectColumnCategoriesToMatchReference, [
  [
    { column: 'a', valueSet: [1] },
    'expect_column_categories_to_match_reference: unknown parameter "valueSet"',
  ],
])
