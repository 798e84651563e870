import type { Relabelings } from './relabelings.ts'

/**
 * Each unit compared with some before it, the last one first: `before(i)` names those that the unit of number `i` is compared
 * with, or is null for a unit that has too few. So the last unit is ranked among what earlier units would have shown.
 * Null where the last one has too few.
 *
 * Source: Chernozhukov, Wüthrich & Zhu (2018), "Exact and robust conformal inference methods for time series".
 */
export function earlierUnits(
  units: number,
  before: (unit: number) => readonly number[] | null,
): Relabelings | null {
  const numbers = Array.from({ length: units }, (_, i) => units - 1 - i)
  const compared = numbers.flatMap((unit) => {
    const others = before(unit)
    return others === null ? [] : [{ unit, others }]
  })
  if (compared[0]?.unit !== units - 1) return null
  return {
    chosen: compared.map(({ unit }) => Uint32Array.of(unit)),
    others: compared.map(({ others }) => Uint32Array.from(others)),
    method: 'exact',
  }
}
