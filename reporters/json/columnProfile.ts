import type {
  ClassCount,
  ClassProfile,
  ColumnProfile,
  EcdfGap,
  EcdfProfile,
  Histogram,
  NumberProfile,
  NumberSummary,
  SideProfile,
  TimeProfile,
  TimeSummary,
} from '../../src/core/columnProfile.ts'
import type { BothTables } from '../../src/core/bothTables.ts'
import { asIs, mapItems, inOrder, type Write } from '../format/inOrder.ts'

const sides = (write: Write): Write => inOrder<BothTables<unknown>>({ reference: write, sample: write })

const side = inOrder<SideProfile>({
  type: asIs,
  nativeType: asIs,
  rows: asIs,
  nulls: asIs,
  nans: asIs,
  empties: asIs,
  infinities: asIs,
  distinct: asIs,
})

const histogram = inOrder<Histogram<unknown>>({
  edges: asIs,
  counts: sides(asIs),
  below: sides(asIs),
  above: sides(asIs),
})

const numberSummary = inOrder<NumberSummary>({
  n: asIs,
  min: asIs,
  max: asIs,
  mean: asIs,
  sd: asIs,
  quantiles: mapItems(inOrder<NumberSummary['quantiles'][number]>({ p: asIs, value: asIs })),
})

const ecdf = inOrder<EcdfProfile>({
  values: asIs,
  counts: sides(asIs),
  n: sides(asIs),
  gap: inOrder<EcdfGap>({ value: asIs, distance: asIs, reference: asIs, sample: asIs }),
})

const numbers = inOrder<NumberProfile>({ summary: sides(numberSummary), histogram, ecdf })

const times = inOrder<TimeProfile>({
  summary: sides(inOrder<TimeSummary>({ n: asIs, min: asIs, median: asIs, max: asIs })),
  histogram,
})

const classes = inOrder<ClassProfile>({
  classes: mapItems(inOrder<ClassCount>({ name: asIs, reference: asIs, sample: asIs, contribution: asIs })),
  others: inOrder<ClassProfile['others']>({ classes: asIs, reference: asIs, sample: asIs }),
  added: asIs,
  vanished: asIs,
  n: sides(asIs),
})

/** Writes what a column looks like in the order of the format. */
export const columnProfile = inOrder<ColumnProfile>({
  name: asIs,
  reference: side,
  sample: side,
  numbers,
  times,
  classes,
  withheld: asIs,
  problems: asIs,
})
