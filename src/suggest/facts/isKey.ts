import type { ColumnSeries } from '../suggestion.ts'
import { mostDistinct, numbersOf, totalMissing, totalPresent, typeOfSeries } from './pooled.ts'
import { shapeCapacity } from '../../columns/shapes.ts'

/** With fewer rows, different values don't prove a key. */
const fewestRows = 10

/** The fewest collisions that random values must lead one to expect. */
const expectedCollisions = 10

const keyName = /(^|[^a-z])(id|ids|key|uuid|guid|pk|number|nr|no|code)$|[a-z](Id|ID|Key|Uuid|Number)$/i

/**
 * Whether a column is a key: all of its values are there and differ. Its name says so, it is numbered without large gaps,
 * or random values of the same shape would have collided often.
 */
export function isKey(series: ColumnSeries): boolean {
  const { name, batches } = series
  const type = typeOfSeries(series)
  if (totalPresent(series) < fewestRows || totalMissing(series) > 0) return false
  if (type !== 'integer' && type !== 'string') return false
  if (batches.some((batch) => batch.distinct < batch.rows)) return false
  if (keyName.test(name)) return true
  const most = mostDistinct(series)
  const possible = type === 'integer' ? integersBetween(series) : textsAlike(series)
  return possible <= 2 * most || most ** 2 / (2 * possible) >= expectedCollisions
}

function integersBetween(series: ColumnSeries): number {
  const numbers = numbersOf(series) ?? []
  const least = Math.min(...numbers.map(({ summary }) => summary.min))
  const greatest = Math.max(...numbers.map(({ summary }) => summary.max))
  return greatest - least + 1
}

const textsAlike = ({ batches }: ColumnSeries): number =>
  shapeCapacity(batches.flatMap(({ classes }) => [...(classes?.counts.keys() ?? [])]))
