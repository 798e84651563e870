import { z } from 'zod'

const figure = z.union([z.number(), z.string(), z.null()])
const rate = z.number().nullable()
const carrier = z.object({
  name: z.string().optional(),
  from: figure.optional(),
  to: figure.optional(),
  reference: z.number(),
  sample: z.number(),
  share: z.number(),
})
const onlyHere = z.object({
  count: z.number(),
  rows: z.number(),
  classes: z.array(z.object({ name: z.string(), rows: z.number() })).optional(),
})

/** Contents of an explanation of drift: `src/drift/explanations`. */
export const driftDetails = z.object({
  quantiles: z.array(z.object({ p: z.number(), reference: figure, sample: figure })).optional(),
  bins: z.array(carrier).optional(),
  classes: z.array(carrier).optional(),
  newClasses: onlyHere.optional(),
  vanishedClasses: onlyHere.optional(),
  missingRate: z.object({ reference: rate, sample: rate }),
})

export type DriftDetails = z.infer<typeof driftDetails>
export type Figure = z.infer<typeof figure>
export type CarrierDetails = z.infer<typeof carrier>
export type OnlyHere = z.infer<typeof onlyHere>
