import { isKeyName } from '../columns/isKeyName.ts'
import { isPersonal } from '../columns/isPersonal.ts'
import type { WithheldReason } from '../core/lock.ts'
import { isRepeatedKey } from '../drift/kinds/isRepeatedKey.ts'
import type { Column } from '../sql/column.ts'
import { sum } from '../stats/numeric/sum.ts'
import type { Repeats } from './countRepeats.ts'
import { mostValues } from './sortTexts.ts'

interface Measured {
  readonly isMasked: boolean
  readonly texts: readonly (readonly [string, number])[]
  readonly repeats: Repeats
  readonly numbers: Float64Array | null
}

/** The fewest collisions that random integers must lead one to expect, for different ones to be numbers of rows. */
const expectedCollisions = 10

/** Why the values of a column aren't written into a lock; null if they are. */
export function reasonToWithhold(
  column: Column,
  { isMasked, texts, repeats, numbers }: Measured,
): WithheldReason | null {
  const counts = column.type === 'string' ? { counts: new Map(texts) } : null
  if (column.type === 'other') return 'type'
  if (isMasked) return 'masked'
  if (isPersonal(column, counts)) return 'personal'
  if (isIdentifier(column, repeats, numbers)) return 'identifier'
  return column.type === 'string' && texts.length > mostValues ? 'text' : null
}

/** How often values repeat, of a column that is named as a key and not withheld. */
export const keyRepeats = ({ name, type }: Column, repeats: Repeats): { repeats?: Repeats } =>
  type === 'integer' && isKeyName(name) ? { repeats } : {}

function isIdentifier({ name, type }: Column, repeats: Repeats, numbers: Float64Array | null): boolean {
  if (type !== 'integer' && type !== 'string') return false
  const rows = sum(repeats.map(([times, values]) => times * values))
  const distinct = sum(repeats.map(([, values]) => values))
  const once = repeats[0]?.[0] === 1 ? repeats[0][1] : 0
  if (rows < 2) return false
  if (distinct === rows) return !numbers || isKeyName(name) || areDense(numbers)
  const repetition = { rows, distinct, most: repeats.at(-1)?.[0] ?? 0 }
  return isKeyName(name) && (2 * once > rows || isRepeatedKey(repetition, repetition))
}

/** Whether different integers number rows: there are few gaps, or random ones would have collided often. */
function areDense(ascending: Float64Array): boolean {
  const n = ascending.length
  const possible = ascending[n - 1]! - ascending[0]! + 1
  return possible <= 2 * n || n ** 2 / (2 * possible) >= expectedCollisions
}
