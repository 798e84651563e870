import { describe, expect, it } from 'vitest'
import { correctFamily, correctionNames } from '../../src/runner/correctFamily.ts'

it('has the six corrections', () => {
  expect(correctionNames).toEqual(['bonferroni', 'sidak', 'holm', 'bh', 'by', 'none'])
})

describe.each(correctionNames)('%s', (correction) => {
  it('is no family without tests', () => {
    expect(correctFamily([], 0.05, correction)).toBeNull()
  })

  it('of one test is the test itself, which is rejected at its level', () => {
    const at = (p: number) => correctFamily([p], 0.25, correction)!.adjusted[0]!.rejected
    expect([at(0.25 - 2 ** -50), at(0.25), at(0.25 + 2 ** -50)]).toEqual([true, true, false])
  })

  it.each([NaN, -0.1, 1.1, Infinity])('refuses the p-value %f', (p) => {
    expect(() => correctFamily([0.5, p], 0.05, correction)).toThrow(
      `a test returned the p-value ${p}; a p-value lies between 0 and 1`,
    )
  })
})

describe('the family', () => {
  it.each([
    ['bonferroni', 0.0625],
    ['none', 0.25],
    ['holm', null],
    ['bh', null],
    ['by', null],
  ] as const)('of four under %s is held against %f', (correction, adjustedAlpha) => {
    const { family, adjusted } = correctFamily([0.5, 0.01, 1, 0], 0.25, correction)!
    expect(family).toEqual({ alpha: 0.25, correction, size: 4, adjustedAlpha })
    expect(adjusted.map(({ alpha }) => alpha)).toEqual(Array<number>(4).fill(adjustedAlpha ?? 0.25))
  })

  it('under Šidák is held against 1 - (1 - α)^(1/m)', () => {
    expect(correctFamily([0.5, 0.5], 0.75, 'sidak')!.family.adjustedAlpha).toBeCloseTo(0.5, 15)
  })
})

describe('equality rejects', () => {
  // Powers of two, so that no product is rounded.
  it.each([
    ['none', [0.25, 0.25, 0.3, 0.3], [true, true, false, false]],
    ['bonferroni', [0.0625, 0.0626, 0.0624, 1], [true, false, true, false]],
    // Holm: 4 p1, 3 p2, 2 p3, p4, never below the one before.
    ['holm', [0.0625, 0.0625, 0.125, 0.25], [true, true, true, true]],
    ['holm', [0.0626, 0.0626, 0.0626, 0.0626], [false, false, false, false]],
    // Benjamini and Hochberg: 4 p1, 2 p2, 4/3 p3, p4, never above the one after.
    ['bh', [0.25, 0.125, 0.0625, 0.1875], [true, true, true, true]],
    ['bh', [0.26, 0.125, 0.5, 0.0625], [false, true, false, true]],
  ] as const)('%s of %j', (correction, pValues, rejected) => {
    expect(correctFamily(pValues, 0.25, correction)!.adjusted.map((each) => each.rejected)).toEqual(rejected)
  })

  it('Šidák at a half', () => {
    // 1 - (1 - p)^2 is 0.75 for p = 0.5.
    expect(correctFamily([0.5, 0.5001], 0.75, 'sidak')!.adjusted.map(({ rejected }) => rejected)).toEqual([
      true,
      false,
    ])
  })

  it('Benjamini and Yekutieli of two: times 1 + 1/2', () => {
    const { adjusted } = correctFamily([0.125, 1], 0.375, 'by')!
    expect(adjusted.map(({ adjustedPValue }) => adjustedPValue)).toEqual([0.375, 1])
    expect(adjusted.map(({ rejected }) => rejected)).toEqual([true, false])
  })

  it('raw p-values held against α′ give the same verdicts as adjusted ones against α', () => {
    for (const correction of ['bonferroni', 'sidak', 'none'] as const) {
      const pValues = Array.from({ length: 40 }, (_, i) => i / 400)
      const { adjusted, family } = correctFamily(pValues, 0.05, correction)!
      for (const [i, { rejected }] of adjusted.entries())
        if (Math.abs(pValues[i]! - family.adjustedAlpha!) > 1e-12)
          expect(rejected, `${correction} ${pValues[i]}`).toBe(pValues[i]! < family.adjustedAlpha!)
    }
  })
})
