import type { ColumnSeries } from '../suggestion.ts'
import { classesOf, isPersonalColumn, totalPresent, typeOfSeries } from './pooled.ts'
import { isKey } from './isKey.ts'

/** A column of more classes than this is not written as a set. */
const mostClasses = 50
/** So often must a class occur on average. */
const usualCount = 5

export interface ClassOfSet {
  readonly value: string | number | boolean
  readonly count: number
}

/** The classes of a column that has a set of them, the most common first; null for other and for personal columns. */
export function classSetOf(series: ColumnSeries): readonly ClassOfSet[] | null {
  const classes = classesOf(series)
  if (!classes || isPersonalColumn(series) || isKey(series)) return null
  if (classes.size === 0 || classes.size > mostClasses || totalPresent(series) < usualCount * classes.size)
    return null
  const read = readers[typeOfSeries(series)]
  return read ? [...classes].map(([name, count]) => ({ value: read(name), count })).sort(byCount) : null
}

const readers: Partial<Record<string, (name: string) => string | number | boolean>> = {
  string: String,
  integer: asWritten,
  boolean: (name) => name === 'true',
}

const byCount = (a: ClassOfSet, b: ClassOfSet): number => b.count - a.count

/** An integer past 2^53 stays text, as its neighbours are the same double. */
function asWritten(name: string): string | number {
  const value = Number(name)
  return Number.isSafeInteger(value) ? value : name
}
