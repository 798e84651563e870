import { carriers } from './carriers.ts'
import { classMetrics, countClasses, type ClassOf } from '../kinds/contingencyTable.ts'
import type { DriftTestInput } from '../../core/driftTest.ts'
import { explanation, type Explanation } from '../../core/explanation.ts'
import { missingMetrics, missingRates } from './missingRates.ts'
import { truncate } from '../../text/truncate.ts'

/** Maximum number of new and vanished classes named. */
const named = 20

/** Where classes differ: those that carry the difference, those that are new and those that are gone. */
export const classExplanation = (input: DriftTestInput, of?: ClassOf): Explanation =>
  explanation({
    metrics: { ...classMetrics(input, of), ...missingMetrics(input.tables, input.column) },
    describe({ missingReference, missingSample, ...counted }, reveal) {
      const { names, reference, sample } = countClasses(counted.reference, counted.sample)
      const only = (here: readonly number[], there: readonly number[]): object => {
        const found = names.flatMap((name, i) =>
          here[i]! > 0 && there[i] === 0 ? [{ name: truncate(name), rows: here[i]! }] : [],
        )
        found.sort((a, b) => b.rows - a.rows)
        const rows = found.reduce((sum, one) => sum + one.rows, 0)
        return { count: found.length, rows, ...(reveal && { classes: found.slice(0, named) }) }
      }
      return {
        classes: carriers(reference, sample).map(({ index, ...carrier }) => ({
          ...(reveal && { name: truncate(names[index]!) }),
          ...carrier,
        })),
        newClasses: only(sample, reference),
        vanishedClasses: only(reference, sample),
        missingRate: missingRates(missingReference, missingSample),
      }
    },
  })
