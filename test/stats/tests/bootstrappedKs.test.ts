import { describe, expect, it } from 'vitest'
import { bootstrappedKs } from '../../../src/stats/tests/bootstrappedKs.ts'
import { seededRandom } from '../../../src/stats/resampling/seededRandom.ts'
import { gxCases } from '../gxCases.ts'

const even = { bins: [0, 1, 2, 3, 4], weights: [0.25, 0.25, 0.25, 0.25] }
const uniform = Float64Array.from({ length: 400 }, (_, i) => i / 100)
const options = (seed: number): { alpha: number; random: () => number } => ({
  alpha: 0.05,
  random: seededRandom(seed),
})

describe('bootstrappedKs', () => {
  it('is null without values', () => {
    expect(bootstrappedKs(new Float64Array(), even, options(1))).toBeNull()
  })

  it('retains about 1 - alpha of the resamples of the right values, and none of the wrong', () => {
    const share = bootstrappedKs(uniform, even, options(1))!
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.97)
    expect(
      bootstrappedKs(
        uniform.map((value) => value + 10),
        even,
        options(1),
      ),
    ).toBe(1 / 1001)
  })

  it('gives the same answer for the same seed', () => {
    expect(bootstrappedKs(uniform, even, options(2))).toBe(bootstrappedKs(uniform, even, options(2)))
    expect(bootstrappedKs(uniform, even, options(2))).not.toBe(bootstrappedKs(uniform, even, options(3)))
  })

  it('takes values outside the bins, infinite ones too', () => {
    const values = Float64Array.of(-Infinity, -1, 2, 5, Infinity)
    expect(bootstrappedKs(values, even, options(1))).toBeGreaterThan(0)
  })

  it('refuses what is no finite partition', () => {
    expect(() => bootstrappedKs(uniform, { bins: [-Infinity, 0], weights: [1] }, options(1))).toThrow(
      'Partition endpoints must be finite',
    )
    expect(() => bootstrappedKs(uniform, { bins: [0, 1], weights: [0.5, 0.5] }, options(1))).toThrow(
      RangeError,
    )
    expect(() => bootstrappedKs(uniform, { bins: [0, 1], weights: [0] }, options(1))).toThrow(RangeError)
  })

  const cases = gxCases('expect_column_bootstrapped_ks_test_p_value_to_be_greater_than').concat(
    gxCases('test_expect_column_bootstrapped_ks_test_p_value_to_be_greater_than'),
  )
  it.each(cases)('answers as Great Expectations: $title', ({ kwargs, data, expected }) => {
    const { column, partition_object: partition, p: alpha = 0.05 } = kwargs as unknown as Arguments
    const test = (): number =>
      bootstrappedKs(Float64Array.from(data[column] as number[]), partition, {
        alpha,
        random: seededRandom(7),
      })!
    if (typeof expected['traceback_substring'] === 'string')
      expect(test).toThrow(expected['traceback_substring'])
    else expect(test() > alpha).toBe(expected['success'])
  })
  it.skipIf(cases.length === 0)('knows 6 such cases (not run when the oracle folder is missing)', () => {
    expect(cases).toHaveLength(6)
  })
})

interface Arguments {
  column: string
  partition_object: { bins: number[]; weights: number[] }
  p?: number
}
