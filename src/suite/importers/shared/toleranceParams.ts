import type { NumberRange } from './numberRange.ts'
import type { Fields } from './record.ts'

export type Unit = 'count' | 'percent'

/**
 * How many unexpected values are tolerated, as parameters of an expectation of values: none, `mostly`, or `thresholds`.
 * Text says why it cannot be said.
 */
export function toleranceParams(
  { min, max, strictMin = false, strictMax = false }: NumberRange,
  unit: Unit,
  severity: unknown,
): Fields | string {
  if (min !== undefined && (min > 0 || (min === 0 && strictMin)))
    return 'it requires some such values; an expectation only limits their number'
  if (max === undefined) return 'it names no limit'
  if (max < 0 || (max === 0 && strictMax)) return 'no number of values is below its limit'
  if (max === 0) return {}
  const level = severity === undefined || severity === 'error' ? 'error' : 'warning'
  if (unit === 'count') {
    const first = strictMax ? Math.ceil(max) : Math.floor(max) + 1
    return first === 1 ? {} : { thresholds: { [level]: first } }
  }
  if (max >= 100) return 'its limit is all values'
  return strictMax ? { thresholds: { [level]: max / 100 } } : { mostly: (100 - max) / 100 }
}
