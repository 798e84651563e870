// rounded.ts
import type { Float64, Vector } from 'apache-arrow'
import { batchMapExpectation, params, z } from '@touchstone-data/touchstone'

/** Expects prices to have no fractions of a cent. */
export const expectPricesToBeRounded = batchMapExpectation({
  type: 'expect_prices_to_be_rounded',
  params: z.strictObject({ column: params.column, mostly: params.mostly }),
  columns: ({ column }) => [column],
  accepts(batch, { column }) {
    const prices = batch.getChild(column) as Vector<Float64>
    return Array.from(prices, (price) => (price === null ? null : Number(price.toFixed(2)) === price))
  },
  broken: () => 'have fractions of a cent',
  kept: () => 'have whole cents',
})
