import { describe, expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf, type Data } from '../dataEngine.ts'
import { csv } from '../expectations/judges.ts'

const named = (of: Readonly<Record<string, number>>): Data =>
  csv(...Object.entries(of).flatMap(([name, count]) => Array<string>(count).fill(name)))
const tested = async (reference: Data, sample: Data) => {
  const { test, message } = await resultOf(expectColumnDistributionToMatchReference({ column: 'a' }), {
    reference,
    sample,
  })
  return test ? `${test.name}, ${test.method}` : message
}

describe('auto chooses', () => {
  it.each([
    ['numbers', csv(1, 2.5, 2.5), csv(1, 2.5, 3), 'ks_2samp, exact'],
    ['booleans', csv('true', 'false', 'true'), csv('true', 'false'), 'fisher_exact, exact'],
    ['classes', named({ x: 120, y: 120 }), named({ x: 130, y: 145 }), 'chi2_contingency, asymptotic'],
    [
      'classes of which few are expected',
      named({ x: 40, y: 40 }),
      named({ x: 30, y: 45 }),
      'chi2_contingency, exact',
    ],
    [
      'flags',
      csv(0, 1, 1, 0, 0, 1, 1, 1, 0, 0),
      csv(0, 1, 1, 0, 0, 1, 1, 1, 0, 0),
      'chi2_contingency, exact',
    ],
    ['few ratings', csv(1, 2, 3, 2), csv(2, 2, 5), 'chi2_contingency, exact'],
    ['counts', csv(...Array.from({ length: 42 }, (_, i) => i % 21)), csv(0, 1, 1), 'ks_2samp, exact'],
    ['few classes', named({ x: 4, y: 3 }), named({ x: 3, y: 4 }), 'fisher_exact, exact'],
    ['few of three', named({ x: 4, y: 3, z: 2 }), named({ x: 3, y: 4, z: 1 }), 'fisher_exact, exact'],
    [
      'names',
      named({ ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`n${i}`, 1])), x: 2 }),
      named({ x: 2, y: 2 }),
      'not tested: all classes are too rare for a chi-square test',
    ],
  ])('for %s', async (_, reference, sample, known) => {
    expect(await tested(reference, sample)).toBe(known)
  })

  it('no test that finds less because there are more rows', async () => {
    // The expected counts pass five between these, where Fisher's test gives way to chi-square.
    const pValues: number[] = []
    for (const times of [1, 2, 3, 4, 5, 6]) {
      const [reference, sample] = [
        { x: 3 * times, y: times },
        { x: times, y: 3 * times },
      ]
      const { test } = await resultOf(expectColumnDistributionToMatchReference({ column: 'a' }), {
        reference: named(reference),
        sample: named(sample),
      })
      pValues.push(test!.pValue)
    }
    expect(pValues).toEqual(pValues.toSorted((a, b) => b - a))
    for (const [i, pValue] of pValues.slice(1).entries()) expect(pValue).toBeGreaterThan(pValues[i]! / 10)
  })
})

it('a flag that rises from 10 % to 16 % of a thousand rows is found at the level of a family of twenty', async () => {
  const flags = (ones: number): Data => csv(...Array.from({ length: 1000 }, (_, i) => Number(i < ones)))
  const { test, message } = await resultOf(expectColumnDistributionToMatchReference({ column: 'a' }), {
    reference: flags(100),
    sample: flags(160),
  })
  // SciPy: chi2_contingency([[900, 100], [840, 160]], correction=False).
  expect(test!.pValue).toBeCloseTo(6.624739218326102e-5, 15)
  expect(message).toBe('classes shifted: chi-square 15.9 with 1 degree of freedom, most of it in "1"')
})

it('a code that is new never hides that others shifted', async () => {
  const codes = (even: number, odd: number, added: readonly number[] = []): Data =>
    csv(
      ...Array.from({ length: 20 }, (_, i) => Array<number>(i % 2 === 0 ? even : odd).fill(i)).flat(),
      ...added,
    )
  const pValueOf = async (added: readonly number[]): Promise<number> => {
    const { test } = await resultOf(expectColumnDistributionToMatchReference({ column: 'a' }), {
      reference: codes(20, 20),
      sample: codes(30, 10, added),
    })
    expect(test!.name).toBe('chi2_contingency')
    return test!.pValue
  }
  expect(await pValueOf([])).toBeLessThan(0.001)
  expect(await pValueOf([-999])).toBeLessThan(0.001)
  expect(await pValueOf(Array.from({ length: 200 }, (_, i) => 1000 + i))).toBeLessThan(0.001)
})

it('codes that went do not hide codes that came, however few rows each has', async () => {
  const codes = (from: number): Data => csv(...Array.from({ length: 50 }, (_, i) => from + (i % 9)))
  const { test } = await resultOf(expectColumnDistributionToMatchReference({ column: 'a' }), {
    reference: codes(0),
    sample: codes(5),
  })
  expect(test).toMatchObject({
    name: 'chi2_contingency',
    effect: { value: expect.closeTo(0.6, 12) as number },
  })
  expect(test!.pValue).toBeLessThanOrEqual(1e-4)
})
