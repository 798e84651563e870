import { z } from 'zod'
import { cellValue } from './columnParams.ts'

const weight = z.number().min(0)
/** JSON has no infinity, so that there it is text. */
const edge = z.union([z.number(), z.literal([Infinity, -Infinity]), z.literal(['Infinity', '-Infinity'])], {
  error: 'expected a number, Infinity or -Infinity',
})

/** Expected distribution of a column: classes or bins, and the share of each. Great Expectations' partition object. */
export const partitionObject = z
  .strictObject({
    values: z.array(cellValue).min(1).optional().describe('Classes, instead of bins.'),
    bins: z
      .array(edge)
      .min(2)
      .optional()
      .describe(
        'Edges of bins, ascending. A bin includes its lower edge; the last bin also includes its upper edge.',
      ),
    weights: z.array(weight).min(1).describe('Share of each class or bin. All shares add up to 1.'),
    tailWeights: z
      .tuple([weight, weight])
      .optional()
      .describe('Shares of the values below the first edge and above the last.'),
  })
  .superRefine(({ values, bins, weights, tailWeights = [] }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message })
    const total = [...weights, ...tailWeights].reduce((sum, weight) => sum + weight, 0)
    if (Math.abs(total - 1) > 1e-5) refuse(`the weights add up to ${total}, not to 1`)
    if ((values === undefined) === (bins === undefined)) refuse('needs either values or bins')
    if (values && values.length !== weights.length) refuse('needs one weight for each value')
    if (values && new Set(values.map(String)).size < values.length) refuse('has a value twice')
    if (values && tailWeights.length > 0) refuse('classes have no tails')
    if (bins && bins.length !== weights.length + 1) refuse('needs one edge more than weights')
    if (bins?.some((edge, i) => i > 0 && Number(edge) <= Number(bins[i - 1])))
      refuse('the bins do not ascend')
  })

export type PartitionObject = z.infer<typeof partitionObject>

/** The edges of the bins as numbers; null where there are classes. */
export const edgesOf = ({ bins }: PartitionObject): readonly number[] | null => bins?.map(Number) ?? null
