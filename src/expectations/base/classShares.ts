import { classKey } from '../../columns/classKey.ts'
import type { Column } from '../../sql/column.ts'
import { formatCount } from '../../text/formatCount.ts'
import { maxClasses, type ClassCounts } from '../../metrics/classCounts.ts'
import type { PartitionObject } from '../params/partitionObject.ts'

export interface ClassShares {
  /** How often each class occurs: first those that are expected, then the others. */
  readonly counts: readonly number[]
  /** The weight of each; undefined for those that are not expected. */
  readonly weights: readonly (number | undefined)[]
}

/** Joins the counted classes and the expected ones. Throws where there are too many to be classes. */
export function classShares(
  column: Column,
  { counts, cut }: ClassCounts,
  { values = [], weights }: PartitionObject,
): ClassShares {
  if (cut)
    throw new Error(`has more than ${formatCount(maxClasses)} distinct values; expected a categorical column`)
  const counted = new Map([...counts].map(([name, count]) => [classKey(column, name), count]))
  const expected = values.map((value) => classKey(column, value))
  const others = [...counted.keys()].filter((key) => !expected.includes(key))
  return {
    counts: [...expected, ...others].map((key) => counted.get(key) ?? 0),
    weights: [...weights, ...others.map(() => undefined)],
  }
}
