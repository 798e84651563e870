import type { ColumnSeries } from '../suggestion.ts'
import { classSetOf } from './classSetOf.ts'
import { formatOf } from './formatOf.ts'
import { sum, totalPresent, typeOfSeries } from './pooled.ts'
import { regexOfShapes, shapesOf } from '../../columns/shapes.ts'

/** A pattern of more alternatives says little. */
const mostAlternatives = 3
const fewestValues = 10

export interface Pattern {
  readonly regex: string
  readonly shapes: number
  /** Values whose shape is left out since it is rare. */
  readonly rare: number
}

/** The pattern of a column of strings that is neither a set of classes nor of a named format; null where it has none. */
export function patternOf(series: ColumnSeries): Pattern | null {
  if (typeOfSeries(series) !== 'string' || totalPresent(series) < fewestValues) return null
  if (classSetOf(series) || formatOf(series)) return null
  const counts = new Map<string, number>()
  for (const { classes } of series.batches)
    for (const [text, count] of classes?.counts ?? []) counts.set(text, (counts.get(text) ?? 0) + count)
  const shapes = shapesOf(counts)
  if (!shapes) return null
  const shown = shapes.slice(0, mostAlternatives)
  return {
    regex: regexOfShapes(shown),
    shapes: shown.length,
    rare: sum(shapes.slice(mostAlternatives).map(({ count }) => count)),
  }
}
