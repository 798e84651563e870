import { expect, test } from '@touchstone-data/touchstone/vitest'

test('tempo', async ({ sample, reference }) => {
  await expect(sample.column('tempo')).toBeBetween(50, 250)
  await expect(sample).toMatchDistributionOf(reference)
})
