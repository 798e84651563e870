import type { BothTables } from '../../core/bothTables.ts'
import type { EcdfProfile } from '../../core/columnProfile.ts'
import type { Distance } from '../../core/dataProfile.ts'
import type { ClassCounts } from '../../metrics/classCounts.ts'
import { totalVariation } from '../../stats/distances/totalVariation.ts'
import { chiSquareContingency } from '../../stats/tests/chiSquareContingency.ts'
import { kstwoSf } from '../../stats/distributions/kstwoSf.ts'

const usual = 0.01

/** How far the numbers of two tables lie apart: the greatest gap between their distribution functions. */
export function distanceOfNumbers(ecdf: EcdfProfile | null): Distance | null {
  const { reference, sample } = ecdf?.n ?? {}
  if (!ecdf?.gap || !reference || !sample) return null
  const value = ecdf.gap.distance
  const size = Math.max(1, Math.round((reference * sample) / (reference + sample)))
  return { name: 'D', value, isUsual: kstwoSf(value, size) > usual }
}

/** How far the classes of two tables lie apart: the share of rows that would have to change class. */
export function distanceOfClasses({ reference, sample }: BothTables<ClassCounts>): Distance | null {
  if (!reference || !sample || reference.cut || sample.cut) return null
  const names = [...new Set([...reference.counts.keys(), ...sample.counts.keys()])]
  const counts = (side: ClassCounts): readonly number[] => names.map((name) => side.counts.get(name) ?? 0)
  const value = totalVariation(counts(reference), counts(sample))
  if (value === null) return null
  const tested = chiSquareContingency(counts(reference), counts(sample))
  return { name: 'share', value, isUsual: tested === null || tested.pValue > usual }
}
