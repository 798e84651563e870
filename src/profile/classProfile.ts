import type { ClassCount, ClassProfile } from '../core/columnProfile.ts'
import type { ClassCounts } from '../metrics/classCounts.ts'
import { mapTables, type BothTables } from '../core/bothTables.ts'
import { chiSquareContingency } from '../stats/tests/chiSquareContingency.ts'

const shown = 12
const longestName = 200

/** The classes of both tables side by side, those that moved most first. Null where there are none, or too many to compare. */
export function classProfile(sides: BothTables<ClassCounts>): ClassProfile | null {
  if (sides.reference?.cut || sides.sample?.cut) return null
  const { reference, sample } = mapTables(sides, ({ counts }) => counts)
  const names = [...new Set([...(reference?.keys() ?? []), ...(sample?.keys() ?? [])])]
  if (names.length === 0) return null
  const inReference = reference && names.map((name) => reference.get(name) ?? 0)
  const inSample = sample && names.map((name) => sample.get(name) ?? 0)
  const tested = inReference && inSample && chiSquareContingency(inReference, inSample)
  const all = names.map((name, i) => ({
    name: name.length > longestName ? `${name.slice(0, longestName)}…` : name,
    reference: inReference?.[i] ?? null,
    sample: inSample?.[i] ?? null,
    contribution: tested?.contributions[i] ?? null,
  }))
  all.sort(byContribution)
  const rest = all.slice(shown)
  return {
    classes: all.slice(0, shown),
    others: {
      classes: rest.length,
      reference: inReference && sum(rest.map((one) => one.reference ?? 0)),
      sample: inSample && sum(rest.map((one) => one.sample ?? 0)),
    },
    added: all.filter((one) => one.reference === 0).length,
    vanished: all.filter((one) => one.sample === 0).length,
    n: { reference: inReference && sum(inReference), sample: inSample && sum(inSample) },
  }
}

function byContribution(a: ClassCount, b: ClassCount): number {
  const more = (b.contribution ?? 0) - (a.contribution ?? 0)
  return more === 0 ? rows(b) - rows(a) : more
}

const rows = ({ reference, sample }: ClassCount): number => (reference ?? 0) + (sample ?? 0)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
