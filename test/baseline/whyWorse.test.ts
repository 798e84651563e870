import { fc } from '../fastCheck.ts'
import { describe, expect, it } from 'vitest'
import { baselineOf } from '../../src/baseline/baselineOf.ts'
import { whyWorse } from '../../src/baseline/whyWorse.ts'
import type { Report, Result } from '../../src/core/report.ts'

const failure = (parts: Partial<Result>): Result => ({
  id: 'check',
  expectation: 'expect_column_values_to_be_between',
  params: {},
  status: 'fail',
  severity: 'error',
  message: 'bad',
  ...parts,
})
const entryOf = (parts: Partial<Result>) =>
  baselineOf({ suite: { name: 's', file: null }, results: [failure(parts)] } as unknown as Report, {
    owner: 'me',
    expires: '2030-01-01',
  }).entries[0]!
const why = (before: Partial<Result>, now: Partial<Result>) => whyWorse(failure(now), entryOf(before))

const bad = (count: number, total: number): Partial<Result> => ({
  unexpected: { count, total, fraction: count / total, examples: [] },
})
const effect = (name: string, value: number): Partial<Result> =>
  ({ test: { effect: { name, value } } }) as unknown as Partial<Result>

describe('whyWorse', () => {
  it.each([
    ['as many values', bad(5, 100), bad(5, 100), null],
    ['the same share of more values', bad(5, 100), bad(10, 200), null],
    ['one more', bad(5, 100), bad(6, 100), '6% of the values fail, 5% in the baseline'],
    ['as many of fewer', bad(5, 100), bad(5, 99), '5.05% of the values fail, 5% in the baseline'],
    [
      'a share that looks alike',
      bad(500_000, 1_000_000),
      bad(500_001, 1_000_000),
      '500001 of 1000000 values fail, 500000 of 1000000 in the baseline',
    ],
    ['a smaller effect', effect('D', 0.2), effect('D', 0.1), null],
    ['a larger effect', effect('D', 0.2), effect('D', 0.3), 'D is 0.3, 0.2 in the baseline'],
    [
      'an effect in the other direction',
      effect('d', -0.2),
      effect('d', 0.1),
      'd is 0.1, -0.2 in the baseline',
    ],
    ['another test', effect('D', 0.2), effect('W', 0.1), 'it fails in another way than in the baseline'],
    ['the same figure', { observed: 50, expected: 60 }, { observed: 50, expected: 60 }, null],
    ['a figure that is nearer', { observed: 50, expected: 60 }, { observed: 69, expected: 60 }, null],
    [
      'a figure that is farther',
      { observed: 50, expected: 60 },
      { observed: 71, expected: 60 },
      '71 was found, 50 in the baseline',
    ],
    [
      'a figure farther from its range',
      { observed: 5, params: { minValue: 10, maxValue: 20 } },
      { observed: 26, params: { minValue: 10, maxValue: 20 } },
      '26 was found, 5 in the baseline',
    ],
    ['the same columns', { observed: ['a', 'b'] }, { observed: ['a', 'b'] }, null],
    [
      'other columns',
      { observed: ['a', 'b'] },
      { observed: ['a'] },
      'it fails in another way than in the baseline',
    ],
    ['no values any more', bad(5, 100), {}, 'it fails in another way than in the baseline'],
    ['NaN', { observed: NaN }, { observed: NaN }, null],
    ['a more severe failure', { severity: 'warning' }, {}, 'it was of severity warning'],
    ['a less severe failure', {}, { severity: 'warning' }, null],
  ] as const)('%s', (_, before, now, reason) => {
    expect(why(before, now)).toBe(reason)
  })

  it('is worse with worse data: another bad value, or one that is bad now', () => {
    const counts = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000))
    fc.assert(
      fc.property(counts, ([bad0, good0, bad1, good1]) => {
        const before = bad(bad0, bad0 + good0 + 1)
        fc.pre(why(before, bad(bad1, bad1 + good1 + 1)) !== null)
        expect(why(before, bad(bad1 + 1, bad1 + good1 + 2))).not.toBeNull()
        expect(why(before, bad(bad1 + 1, bad1 + good1 + 1))).not.toBeNull()
      }),
    )
  })
})
