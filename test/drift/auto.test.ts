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
    ['classes', named({ x: 40, y: 40 }), named({ x: 30, y: 45 }), 'chi2_contingency, asymptotic'],
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
