import { describe, expect, it } from 'vitest'
import { decideFamily } from '../../src/runner/decideFamily.ts'
import type { MeasuredEffect, Outcome, PendingTest } from '../../src/core/outcome.ts'
import type { VerdictRules } from '../../src/core/verdictRules.ts'

/** A test whose effect is uncertain by 0.1 at 90%, and by 0.2 at 95%. */
const tested = (
  pValue: number,
  { effect, ...others }: Partial<Omit<PendingTest, 'test'>> & { effect?: Partial<MeasuredEffect> } = {},
  leastPValue?: number,
): PendingTest => ({
  test: {
    name: 'ks_2samp',
    statistic: 0.3,
    pValue,
    method: 'exact',
    effect: {
      name: 'D',
      value: 0.3,
      negligible: 0.01,
      interval: (confidence) => {
        const reach = confidence >= 0.95 ? 0.2 : 0.1
        const { value = 0.3 } = effect ?? {}
        return { low: value - reach, high: value + reach }
      },
      detectable: { basis: 'a formula', at: (alpha) => 0.01 / alpha },
      ...effect,
    },
    n: { reference: 50, sample: 40 },
    ...(leastPValue !== undefined && { leastPValue }),
  },
  rejected: 'moved',
  notRejected: 'no drift',
  ...others,
})

const outcomeOf = (one: PendingTest, rules: VerdictRules = {}, alpha = 0.05): Outcome =>
  decideFamily([one], alpha, 'bonferroni', rules).outcomes[0]!

describe('a verdict', () => {
  it('tells the effect with its interval, and what can be found at the level of each test', () => {
    const [first] = decideFamily([tested(0.001), tested(0.2)], 0.05, 'bonferroni').outcomes
    expect(first).toEqual({
      status: 'fail',
      message: 'moved',
      test: {
        name: 'ks_2samp',
        statistic: 0.3,
        pValue: 0.001,
        method: 'exact',
        adjustedPValue: 0.002,
        alpha: 0.025,
        effect: { name: 'D', value: 0.3, interval: [expect.closeTo(0.1, 12), 0.5] },
        detectable: {
          effect: expect.closeTo(0.4, 12) as number,
          power: 0.8,
          alpha: 0.025,
          basis: 'a formula',
        },
        n: { reference: 50, sample: 40 },
      },
    })
  })

  it('is an error where its interval cannot be found, and of no other test', () => {
    const interval = (): never => {
      throw new RangeError('no root')
    }
    const { outcomes } = decideFamily(
      [tested(0.001, { effect: { interval } }), tested(0.2)],
      0.05,
      'bonferroni',
    )
    expect(outcomes).toMatchObject([{ status: 'error', message: 'no root' }, { status: 'pass' }])
  })

  it.each(['holm', 'bh', 'by'] as const)('says what is found for sure under %s', (correction) => {
    const [first] = decideFamily([tested(0.001), tested(0.2)], 0.05, correction).outcomes
    expect(first!.test).toMatchObject({ alpha: 0.05, detectable: { alpha: 0.025 } })
  })

  it('is of effect and p-value: a significant effect below the smallest that matters passes', () => {
    expect(outcomeOf(tested(0.001), { minEffect: 0.31 })).toMatchObject({
      status: 'pass',
      message: 'moved; less than the D of 0.31 that matters',
    })
    expect(outcomeOf(tested(0.001), { minEffect: 0.3 })).toMatchObject({ status: 'fail', message: 'moved' })
    const fallen = tested(0.001, { effect: { value: -0.3 } })
    expect(outcomeOf(fallen, { minEffect: 0.3 })).toMatchObject({ status: 'fail' })
  })

  it('is of no more effect than its interval allows', () => {
    const inflated = tested(0.001, { effect: { interval: () => ({ low: 0, high: 0.02 }) } })
    expect(outcomeOf(inflated, { minEffect: 0.03 })).toMatchObject({
      status: 'pass',
      test: { effect: { value: 0.3, interval: [0, 0.02] } },
    })
  })

  it('its own rules come before those of the run', () => {
    const strict = tested(0.001, { rules: { minEffect: 0.1 } })
    expect(outcomeOf(strict, { minEffect: 0.9 }).status).toBe('fail')
    expect(outcomeOf(strict, { equivalence: 0.9 }).test!.equivalence).toBeUndefined()
  })

  it('hints at what is significant but next to nothing', () => {
    const tiny = tested(0.001, { effect: { value: 0.002 } })
    expect(outcomeOf(tiny)).toMatchObject({
      status: 'fail',
      message: 'moved; significant but negligible, which a min_effect of 0.01 (D) lets pass',
    })
    expect(outcomeOf(tiny, { minEffect: 0.001 }).message).toBe('moved')
  })
})

describe('a test that finds nothing', () => {
  it('passes where it would have found what matters', () => {
    expect(outcomeOf(tested(0.2), { minEffect: 0.2, inconclusive: 'fail' })).toMatchObject({
      status: 'pass',
      message: 'no drift',
    })
  })

  const why =
    'with 50 against 40 values the least D that is found four times in five is 0.2, above the 0.1 that matters'

  it.each(['fail', 'skip'] as const)('and could not have, may %s', (inconclusive) => {
    expect(outcomeOf(tested(0.2), { minEffect: 0.1, inconclusive })).toMatchObject({
      status: inconclusive,
      message: `inconclusive: ${why} (no drift)`,
    })
  })

  it.each(['pass', undefined] as const)('and could not have, passes with a word: %s', (inconclusive) => {
    expect(outcomeOf(tested(0.2), { minEffect: 0.1, inconclusive })).toMatchObject({
      status: 'pass',
      message: `no drift; inconclusive: ${why}`,
    })
  })

  it('says so where there are too few values to find anything', () => {
    const blind = tested(0.2, { effect: { detectable: { basis: 'a formula', at: () => null } } })
    const message = 'no drift; inconclusive: 50 against 40 values are too few to show any difference'
    expect(outcomeOf(blind)).toMatchObject({
      status: 'pass',
      message,
      test: { detectable: { effect: null } },
    })
    expect(outcomeOf(blind, { inconclusive: 'fail' })).toMatchObject({
      status: 'fail',
      message: 'inconclusive: 50 against 40 values are too few to show any difference (no drift)',
    })
  })

  it('says so where no p-value by permutation could have been small enough', () => {
    expect(outcomeOf(tested(0.2, {}, 0.1), { inconclusive: 'skip' })).toMatchObject({
      status: 'skip',
      message:
        'inconclusive: no p-value can be below 0.1, and the level is 0.05; it takes more permutations (no drift)',
    })
    expect(outcomeOf(tested(0.2, {}, 0.1))).toMatchObject({ status: 'unchecked' })
    expect(outcomeOf(tested(0.2, {}, 0.04)).message).toBe('no drift')
  })

  it('is not called inconclusive where no formula tells', () => {
    const unknown = tested(0.2, { effect: { detectable: { basis: 'none' } } })
    expect(outcomeOf(unknown, { minEffect: 0.1, inconclusive: 'fail' })).toMatchObject({
      status: 'pass',
      test: { detectable: { power: 0.8, alpha: 0.05, basis: 'none' } },
    })
  })

  it('may be a failure all the same', () => {
    const passDetails = { status: 'fail', severity: 'warning' } as const
    expect(outcomeOf(tested(0.2, { passDetails }))).toMatchObject(passDetails)
    expect(outcomeOf(tested(0.001, { passDetails })).severity).toBeUndefined()
  })
})

describe('a proof of equivalence', () => {
  it('is that the interval with a confidence of 1 - 2α lies within the margin', () => {
    expect(outcomeOf(tested(0.001), { equivalence: 0.41 })).toMatchObject({
      status: 'pass',
      message:
        'equivalent: D 0.3 against a margin of 0.41; it lies between 0.2 and 0.4 with a confidence of 90%',
      test: { equivalence: { margin: 0.41, alpha: 0.05, proven: true } },
    })
    expect(outcomeOf(tested(0.9), { equivalence: 0.39 })).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(/^not shown to be equivalent: /) as string,
      test: { equivalence: { proven: false } },
    })
  })

  it('needs an alpha that leaves a confidence', () => {
    const message = (alpha: number): string =>
      `a proof of equivalence needs an alpha between 1e-16 and 0.5, not ${alpha}`
    for (const alpha of [0.6, 0.5, 1e-17])
      expect(outcomeOf(tested(0.2), { equivalence: 0.4 }, alpha)).toEqual({
        status: 'error',
        message: message(alpha),
      })
  })

  it('is of two one-sided tests where there are such', () => {
    const effect = { equivalence: (margin: number) => 0.01 / margin }
    expect(outcomeOf(tested(0.9, { effect }), { equivalence: 0.2 })).toMatchObject({
      status: 'pass',
      test: { equivalence: { pValue: expect.closeTo(0.05, 12) as number, proven: true } },
    })
    expect(outcomeOf(tested(0.9, { effect }), { equivalence: 0.19 }).status).toBe('fail')
  })

  it('fails where there is no interval', () => {
    expect(outcomeOf(tested(0.9, { effect: { interval: () => null } }), { equivalence: 0.2 })).toMatchObject({
      status: 'fail',
      message: 'not shown to be equivalent: D 0.3 against a margin of 0.2; its D has no interval',
    })
  })

  it('is in no family, and is not corrected', () => {
    const proof = tested(0.04, { rules: { equivalence: 0.45 } })
    const { outcomes, family } = decideFamily([tested(0.04), proof, proof], 0.05, 'bonferroni')
    expect(family).toMatchObject({ size: 1, adjustedAlpha: 0.05 })
    expect(outcomes.map(({ status }) => status)).toEqual(['fail', 'pass', 'pass'])
    expect(outcomes[1]!.test).toMatchObject({ adjustedPValue: 0.04, alpha: 0.05 })
    expect(decideFamily([proof], 0.05, 'bonferroni').family).toBeNull()
  })

  it('is asked for also where no test is needed otherwise', () => {
    const certain = { status: 'pass', message: 'nothing is missing' } as const
    const settled = tested(1, { certain, effect: { value: 0, interval: () => ({ low: -0.2, high: 0.2 }) } })
    expect(decideFamily([settled, tested(0.04)], 0.05, 'bonferroni')).toMatchObject({
      outcomes: [certain, { status: 'fail' }],
      family: { size: 1 },
    })
    expect(outcomeOf(settled, { equivalence: 0.1 }).status).toBe('fail')
    expect(outcomeOf(settled, { equivalence: 0.3 }).status).toBe('pass')
  })
})
