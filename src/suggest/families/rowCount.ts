import { expectTableRowCountToBeBetween } from '../../expectations/expectTableRowCountToBeBetween.ts'
import { formatCount } from '../../text/formatCount.ts'
import type { RuleFamily } from '../suggestion.ts'

/** A file that was loaded twice must not pass. */
const factorOfOne = 1.8

/** Batches that are all of one size may still not stay so. */
const leastFactor = 1.5

/** The number of fewer rows says nothing. */
const fewestRows = 20

/** The number of rows. One batch says little of the next; several say how much they vary. */
export const rowCount: RuleFamily = ({ tables }) => {
  const sizes = tables.map(({ rows }) => rows)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (most === 0) return []
  if (most < fewestRows)
    return [
      {
        expectation: expectTableRowCountToBeBetween({ minValue: 1 }),
        evidence: formatCount(most, 'row'),
        risk: 0,
        isOfBatch: true,
      },
    ]
  const isOne = sizes.length === 1
  const spread = most / Math.max(1, least)
  const factor = isOne ? factorOfOne : Math.max(leastFactor, spread)
  return [
    {
      expectation: expectTableRowCountToBeBetween({
        minValue: Math.floor(least / factor),
        maxValue: Math.ceil(most * factor),
      }),
      evidence: isOne
        ? `${formatCount(most, 'row')}; a factor of ${factorOfOne} either way is a guess from one batch`
        : `${formatCount(least)} to ${formatCount(most, 'row')} in ${sizes.length} batches`,
      risk: isOne ? 0.01 : 1 / (sizes.length + 1) ** 2,
      isOfBatch: true,
    },
  ]
}
