import { regexOfShapes, shapesOf } from '../../columns/shapes.ts'
import type { NumberSummary } from '../../core/columnProfile.ts'
import type { TextDetails, ValueCount } from '../../core/dataProfile.ts'
import type { ClassCounts } from '../../metrics/classCounts.ts'

const mostPatterns = 6
const mostSpellings = 5

interface Measured {
  readonly lengths: NumberSummary | null
  readonly padded: number
  readonly placeholders: number
}

/** Describes strings by the values that were counted, which are the most common ones of a column with many. */
export function textDetails({ counts }: ClassCounts, measured: Measured): TextDetails {
  const present = new Map([...counts].filter(([text]) => text !== ''))
  const shapes = present.size === 0 ? null : shapesOf(present)
  return {
    ...measured,
    patterns:
      shapes
        ?.slice(0, mostPatterns)
        .map((shape) => ({ regex: regexOfShapes([shape]), count: shape.count })) ?? null,
    spellings: spellingsOf(counts).slice(0, mostSpellings),
  }
}

/** Groups of values that differ only in case or in blanks around and between words, those of most values first. */
function spellingsOf(counts: ReadonlyMap<string, number>): readonly (readonly ValueCount[])[] {
  const groups = new Map<string, ValueCount[]>()
  for (const [value, count] of counts) {
    const key = value.trim().replace(/\s+/g, ' ').toLowerCase()
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), { value, count }])
  }
  const total = (group: readonly ValueCount[]): number => group.reduce((sum, { count }) => sum + count, 0)
  return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => total(b) - total(a))
}
