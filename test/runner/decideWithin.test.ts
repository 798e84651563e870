import { describe, expect, it } from 'vitest'
import { fc } from '../fastCheck.ts'
import type { PendingTest } from '../../src/core/outcome.ts'
import { decideFamily } from '../../src/runner/decideFamily.ts'

const testOf = (statistic: number, pValue: number): PendingTest['test'] => ({
  name: 'ks_2samp',
  statistic,
  pValue,
  effect: { name: 'D', kind: 'D', value: statistic, interval: () => null, detectable: { basis: '' } },
  n: { reference: 1000, sample: 1000 },
})

const pending = (pValue: number, bounds?: readonly [low: number, high: number]): PendingTest => ({
  test: testOf(0.1, pValue),
  rejected: 'distribution moved',
  notRejected: 'no drift: KS D 0.1',
  ...(bounds && { bounds: { least: testOf(0.09, bounds[1]), most: testOf(0.11, bounds[0]), by: 'lock' } }),
})

const statuses = (tests: readonly PendingTest[], correction: 'bonferroni' | 'holm'): readonly string[] =>
  decideFamily(tests, 0.05, correction).outcomes.map(({ status }) => status)

describe('tests known within bounds', () => {
  it('are decided where both ends agree, and say the bounds', () => {
    const [failed, passed] = decideFamily(
      [pending(0.001, [0.0005, 0.002]), pending(0.5, [0.4, 0.6])],
      0.05,
      'bonferroni',
    ).outcomes
    expect(failed).toMatchObject({
      status: 'fail',
      test: { adjustedPValue: 0.002, bounds: { statistic: [0.09, 0.11], pValue: [0.0005, 0.002] } },
    })
    expect(passed).toMatchObject({ status: 'pass', message: 'no drift: KS D 0.1' })
  })

  it('are unchecked where the ends disagree', () => {
    expect(decideFamily([pending(0.04, [0.03, 0.06])], 0.05, 'bonferroni').outcomes).toEqual([
      {
        status: 'unchecked',
        message:
          'not decided by the lock: p lies between 0.03 and 0.06 (no drift: KS D 0.1). Pass the reference itself.',
        test: expect.objectContaining({ pValue: 0.04 }) as object,
      },
    ])
  })

  it('leave open another test whose level depends on them', () => {
    const exact = pending(0.04)
    expect(statuses([pending(0.02, [0.001, 0.03]), exact], 'bonferroni')).toEqual(['unchecked', 'pass'])
    expect(statuses([pending(0.02, [0.001, 0.03]), exact], 'holm')).toEqual(['unchecked', 'unchecked'])
    expect(statuses([pending(0.02, [0.001, 0.024]), exact], 'holm')).toEqual(['fail', 'fail'])
  })

  it('never decide against some number of tests that the lock lacks, under any correction', () => {
    const lost = { status: 'unchecked', message: 'not checked', isOpen: true } as const
    const pValues = fc.double({ min: 0, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(pValues, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.boolean(), pValues), { minLength: 1, maxLength: 80 }),
        fc.constantFrom(...(['bonferroni', 'sidak', 'holm', 'bh', 'by', 'none'] as const)),
        (known, others, correction) => {
          const tests = known.map((p) => pending(p))
          const found = decideFamily([...tests, ...others.map(() => lost)], 0.05, correction).outcomes
          const inFamily = others.filter(([isIn]) => isIn).map(([, p]) => pending(p / 100))
          const real = decideFamily([...tests, ...inFamily], 0.05, correction).outcomes
          for (const [i] of tests.entries())
            if (found[i]!.status !== 'unchecked') expect(found[i]!.status).toBe(real[i]!.status)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('leave open what hangs on tests that the lock lacks, which may be in the family or not', () => {
    const lost = { status: 'unchecked', message: 'not checked', isOpen: true } as const
    const decide = (pValue: number, correction: 'bonferroni' | 'bh') =>
      decideFamily([pending(pValue), lost], 0.05, correction).outcomes.map(({ status }) => status)
    expect([0.02, 0.03, 0.06].map((p) => decide(p, 'bonferroni')[0])).toEqual(['fail', 'unchecked', 'pass'])
    expect([0.02, 0.03, 0.06].map((p) => decide(p, 'bh')[0])).toEqual(['fail', 'unchecked', 'pass'])
    expect(decideFamily([lost], 0.05, 'bonferroni')).toEqual({
      outcomes: [{ status: 'unchecked', message: 'not checked' }],
      family: null,
    })
  })

  it('are compared with a smallest effect at both ends', () => {
    const rejected = pending(0.001, [0.0005, 0.002])
    const decide = (minEffect: number) =>
      decideFamily([rejected], 0.05, 'bonferroni', { minEffect: { D: minEffect } }).outcomes[0]!.status
    expect([0.05, 0.1, 0.2].map(decide)).toEqual(['fail', 'unchecked', 'pass'])
  })
})
