import { expect, test } from '@touchstone-data/touchstone/vitest'

test('most orders are paid or shipped', async ({ sample }) => {
  await expect(sample.column('status')).toBeInSet(['paid', 'shipped'], { mostly: 0.8 })
})

test('prices are as before', async ({ sample, reference }) => {
  await expect(sample.column('price')).toMatchDistributionOf(reference)
})

test('the most expensive order', async ({ sample }) => {
  const [row] = await sample.query('SELECT max(price * quantity) AS most FROM sample')
  expect(Number(row?.['most'])).toBeLessThan(10_000)
})
