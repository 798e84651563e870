import type { Expectation } from '../core/expectation.ts'
import { columnsNamed } from './finding.ts'

/** Range of a figure that an expectation demands: between two numbers, or two strings such as dates. */
export interface Demand {
  /** The figure, by its column. */
  readonly of: string
  readonly low: number | string | null
  readonly high: number | string | null
  readonly isStrict: boolean
}

type Bounds = Pick<Demand, 'low' | 'high' | 'isStrict'>

const between = ({ params }: Expectation): Bounds => ({
  low: boundOf(params['minValue']),
  high: boundOf(params['maxValue']),
  isStrict: params['strictMin'] === true || params['strictMax'] === true,
})
const equal = ({ params: { value } }: Expectation): Bounds => ({
  low: boundOf(value),
  high: boundOf(value),
  isStrict: false,
})

/** The figures of types of expectations, and their bounds. The range of all values bounds their figures too. */
const demands: Readonly<
  Record<string, readonly [figures: readonly string[], bounds: (of: Expectation) => Bounds]>
> = {
  expect_column_values_to_be_between: [['min', 'mean', 'median', 'max'], between],
  expect_column_min_to_be_between: [['min'], between],
  expect_column_mean_to_be_between: [['mean'], between],
  expect_column_median_to_be_between: [['median'], between],
  expect_column_max_to_be_between: [['max'], between],
  expect_column_value_lengths_to_be_between: [['length'], between],
  expect_column_value_lengths_to_equal: [['length'], equal],
  expect_column_unique_value_count_to_be_between: [['distinct'], between],
  expect_column_distinct_count_to_equal: [['distinct'], equal],
  expect_table_row_count_to_be_between: [['rows'], between],
  expect_table_row_count_to_equal: [['rows'], equal],
  expect_table_column_count_to_be_between: [['columns'], between],
  expect_table_column_count_to_equal: [['columns'], equal],
}

const boundOf = (bound: unknown): number | string | null =>
  typeof bound === 'number' || typeof bound === 'string' ? bound : null

export function demandsOf(expectation: Expectation): readonly Demand[] {
  const [figures, bounds] = demands[expectation.type] ?? []
  if (!figures || !bounds) return []
  const columns = columnsNamed(expectation)
  const subjects = columns.length === 0 ? [''] : columns
  return figures.flatMap((figure) =>
    subjects.map((column) => ({ of: JSON.stringify([figure, column]), ...bounds(expectation) })),
  )
}

/** Why no figure meets both demands; null if one may. */
export function whyDisjoint(a: Demand, b: Demand): string | null {
  if (a.of !== b.of) return null
  return gap(a, b) ?? gap(b, a)
}

function gap({ low, isStrict }: Demand, other: Demand): string | null {
  const { high } = other
  if (low === null || high === null || typeof low !== typeof high) return null
  const isApart = low > high || (low === high && (isStrict || other.isStrict) && low !== other.low)
  return isApart ? `no value is at least ${low} and at most ${high}` : null
}
