import { expect, it } from 'vitest'
import { defineDriftTest } from '../../src/drift/kinds/defineDriftTest.ts'
import { expectation } from '../../src/core/expectation.ts'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/index.ts'
import { column } from '../../src/expectations/params/columnParams.ts'
import { z } from 'zod'
import { MemoryError } from '../../src/core/memoryError.ts'
import { errorOutcome } from '../../src/runner/errorOutcome.ts'
import { runOn } from '../dataEngine.ts'

const data = { reference: 'a\n1\n2\n', sample: 'a\n1\n3\n' }

it('an error in a custom drift test has its name, place and stack', async () => {
  const test = defineDriftTest({
    name: 'mine',
    of: 'numbers',
    compare: function compareMine() {
      throw new RangeError('too few')
    },
  })
  const { results } = await runOn(data, [expectColumnDistributionToMatchReference({ column: 'a', test })])
  expect(results[0]).toMatchObject({
    status: 'error',
    message: expect.stringMatching(
      /^expect_column_distribution_to_match_reference failed in mine at test\/runner\/errorOutcome\.test\.ts:\d+: RangeError: too few$/,
    ) as string,
    stack: [expect.stringMatching(/compareMine.*\(test\/runner\/errorOutcome\.test\.ts:\d+:\d+\)$/)],
  })
})

const broken = (where: 'metrics' | 'judge') => {
  const fail = (): never => {
    throw new Error(`no ${where}`)
  }
  return expectation({
    type: 'expect_mine',
    params: z.strictObject({ column }),
    tables: ['sample'],
    columns: ({ column }) => [column],
    metrics: where === 'metrics' ? fail : () => ({}),
    judge: fail,
  })
}

it.each(['metrics', 'judge'] as const)('an error in %s of a custom expectation does too', async (where) => {
  const { results } = await runOn(data, [broken(where)({ column: 'a' })])
  expect(results[0]!.message).toMatch(
    new RegExp(`^expect_mine failed at test/runner/errorOutcome\\.test\\.ts:\\d+: no ${where}$`),
  )
})

it('a string that custom code throws names the expectation', () => {
  expect(errorOutcome('too few', { type: 'expect_mine' })).toEqual({
    status: 'error',
    message: 'expect_mine failed: too few',
  })
})

it('an error of Touchstone has neither place nor stack', async () => {
  const { results } = await runOn({ reference: 'a\nx\ny\n', sample: 'a\nx\ny\n' }, [
    expectColumnDistributionToMatchReference({ column: 'a', test: 'welch_t' }),
  ])
  expect(results[0]!.message).toMatch(/^test welch_t can't be made for column "a"/)
  expect(results[0]).not.toHaveProperty('stack')
})

it('numbers that do not fit into memory leave a check unchecked', () => {
  expect(errorOutcome(new MemoryError(40_000_000, '900 MB'), { type: 'expect_mine' })).toEqual({
    status: 'unchecked',
    message: "not checked: its 40,000,000 numbers don't fit into memory. Pass --memory-limit 900MB.",
  })
})
