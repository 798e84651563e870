import { expect, it } from 'vitest'
import { wasserstein } from '../../src/drift/wasserstein.ts'
import { isPendingTest } from '../../src/core/isPendingTest.ts'
import { ofNumbers } from './inMemory.ts'

it('has its effect in its interval, also where the bins that are dealt hide what moved', async () => {
  const reference = Array.from({ length: 2000 }, (_, i) => (2000 / (i + 0.5)) ** 3)
  const sample = reference.map((value, i) => (i === 0 ? value * 1e4 : value * 1.001))
  const judged = await ofNumbers(wasserstein, { reference, sample }, { permutations: 99 })
  if (!isPendingTest(judged)) throw new Error(judged.message)
  const { value, interval } = judged.test.effect
  const { low, high } = interval(0.95)!
  expect(value).toBeGreaterThan(100)
  expect(low).toBeLessThanOrEqual(value)
  expect(high).toBeGreaterThanOrEqual(value)
})
