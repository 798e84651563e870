import { asText } from '../cell.ts'
import { columnOf } from '../columnOf.ts'
import { driftTest } from '../driftTest.ts'
import { formatCount } from '../formatCount.ts'
import { classCounts, maxClasses, type ClassCounts } from '../metrics/classCounts.ts'
import type { Judgement } from '../outcome.ts'
import { round } from '../round.ts'
import { chiSquareContingency } from '../stats/chiSquareContingency.ts'
import { poolRareClasses, type PooledClasses } from '../stats/poolRareClasses.ts'

/**
 * Pearson's chi-square test on the contingency table, as SciPy's `chi2_contingency` without continuity correction.
 * Classes too rare for it (expected count below five) are taken together as one. Missing values are left out.
 */
export const chi2 = driftTest({
  takes: ({ type }) => type === 'string' || type === 'boolean',
  metrics: (tables, name) => ({
    reference: classCounts('reference', asText(columnOf(tables, 'reference', name))),
    sample: classCounts('sample', asText(columnOf(tables, 'sample', name))),
  }),
  judge({ reference, sample }, { unasked, reveal }): Judgement {
    if (reference.counts.size === 0) return skip('the reference has no values')
    if (sample.counts.size === 0) return skip('the sample has no values')
    if (unasked && isIdentifier(reference) && isIdentifier(sample))
      return skip('an identifier, every value is its own')
    if (reference.cut || sample.cut) return skip(`more than ${formatCount(maxClasses)} classes`)
    const names = [...new Set([...reference.counts.keys(), ...sample.counts.keys()])]
    if (names.length === 1) return skip('constant')
    const counts = (side: ClassCounts): number[] => names.map((name) => side.counts.get(name) ?? 0)
    const table = poolRareClasses(counts(reference), counts(sample))
    const tested = chiSquareContingency(table.reference, table.sample)
    if (!tested) return skip('all classes are too rare for a chi-square test')
    const { statistic, pValue, degreesOfFreedom, cramersV, contributions, minExpected } = tested
    const most = contributions.indexOf(Math.max(...contributions))
    const what = `chi-square ${round(statistic)} with ${formatCount(degreesOfFreedom, 'degree')} of freedom`
    return {
      test: {
        name: 'chi2_contingency',
        statistic,
        pValue,
        effect: { name: "Cramér's V", value: cramersV },
        n: { reference: total(reference), sample: total(sample) },
      },
      rejected: `classes shifted: ${what}${reveal ? `, most of it in ${placeName(names, table, most)}` : ''}`,
      retained: `no drift: ${what}`,
      observed: { degreesOfFreedom, minExpected, pooledClasses: table.pooled },
    }
  },
})

const skip = (reason: string): Judgement => ({ status: 'skip', message: `not tested: ${reason}` })

const isIdentifier = ({ counts }: ClassCounts): boolean =>
  counts.size > 1 && [...counts.values()].every((count) => count === 1)

const total = ({ counts }: ClassCounts): number => [...counts.values()].reduce((sum, count) => sum + count, 0)

function placeName(names: readonly string[], { place, pooled }: PooledClasses, index: number): string {
  const members = names.filter((_, i) => place[i] === index)
  return pooled > 0 && members.length > 1
    ? `the ${formatCount(members.length)} rarest classes`
    : JSON.stringify(members[0])
}
