import { expect, it } from 'vitest'
import { expectColumnDistributionToMatchReference } from '../../src/expectations/expectColumnDistributionToMatchReference.ts'
import { resultOf } from '../dataEngine.ts'
import { csv } from '../expectations/judges.ts'

const drift = (test: 'text_length' | 'character_class') =>
  expectColumnDistributionToMatchReference({ column: 'a', test })
const texts = (of: (i: number) => string, count = 40): string =>
  csv(...Array.from({ length: count }, (_, i) => of(i)))

it('texts that are all different may differ in length', async () => {
  const data = {
    reference: texts((i) => `n${'é'.repeat(i % 4)}`),
    sample: texts((i) => `n${'é'.repeat(3 + (i % 4))}`),
  }
  const result = await resultOf(drift('text_length'), data)
  expect(result).toMatchObject({
    status: 'fail',
    message: 'lengths of texts moved: KS D 0.75, widest at 3',
    observed: {
      location: 3,
      largestGap: { value: 3, reference: 0.75, sample: 0 },
    },
    test: { name: 'ks_2samp', effect: { name: 'D', value: 0.75 } },
  })
  const blind = await resultOf(drift('text_length'), data, { maxExamples: 0 })
  expect(blind.message).toBe('lengths of texts moved: KS D 0.75')
  expect(blind.observed).not.toHaveProperty('quantiles')
})

it('or in what kinds of characters they are made of', async () => {
  const result = await resultOf(drift('character_class'), {
    reference: texts((i) => `AB-${100 + i}`),
    sample: texts((i) => (i % 2 ? `AB-${200 + i}` : `ab ${i}é`)),
  })
  expect(result).toMatchObject({
    status: 'fail',
    message: expect.stringMatching(
      /^classes shifted: chi-square 26.7 with 1 degree of freedom, most of it in "a9 é"$/,
    ) as string,
    observed: { newClasses: { count: 1, rows: 20, classes: [{ name: 'a9 é', rows: 20 }] } },
  })
})

it('missing texts are left out, and empty ones are of no kind', async () => {
  const result = await resultOf(drift('character_class'), {
    reference: csv('""', '""', 'a', 'a', '', ''),
    sample: csv('""', 'a', 'a', '', ''),
  })
  expect(result.test?.n ?? result.message).toBe('not tested: all classes are too rare for a chi-square test')
})
