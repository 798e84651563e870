import { isNumeric } from '../sql/column.ts'
import { columnOf } from '../columns/columnOf.ts'
import { countClasses } from './kinds/contingencyTable.ts'
import type { DriftTestInput, DriftTest } from '../core/driftTest.ts'
import { classCounts, type ClassCounts } from '../metrics/classCounts.ts'
import { comparableNumbers } from './kinds/comparableNumbers.ts'
import { isKeyName } from '../columns/isKeyName.ts'
import { isPendingTest } from '../core/isPendingTest.ts'
import { isRepeatedKey, otherKeys, repetitionOf } from './kinds/isRepeatedKey.ts'
import { poolRareClasses } from '../stats/binning/poolRareClasses.ts'
import { chi2 } from './chi2.ts'
import { fisher } from './fisher.ts'
import { codesResult, countedCodesResult } from './results/codesResult.ts'
import { countedKsResult, ksResult, ksWithinResult } from './results/ksResult.ts'
import { ks } from './ks.ts'
import { numberTest } from './kinds/numberTest.ts'
import { twoProportions } from './twoProportions.ts'

/**
 * The test that suits the type of a column: `ks` for numbers, `two_proportions` for booleans, `chi2` for text and for integers
 * with at most 20 different values (codes, flags, ratings), or `fisher`
 * where its rare classes, taken together, leave only one. Which one it is hangs on types and expected counts alone: no
 * test gives way to one that means something else as rows become more.
 */
export const auto: DriftTest<'auto'> = {
  name: 'auto',
  options: [],
  takes: (column) => isNumeric(column) || chi2.takes(column),
  metrics: (input) => byType(input).metrics(input),
  judge: (values, how) => byCounts(byType(how), values).judge(values, how),
  explanation: (input) => byType(input).explanation(input),
}

const ofIntegers = numberTest({
  name: 'auto',
  compute: (numbers) => codesResult(numbers) ?? ksResult(numbers),
  count: {
    compute: async (numbers, how) =>
      (await countedCodesResult(numbers, how)) ?? (await countedKsResult(numbers)),
  },
  // A lock has the numbers of columns with so few values that they are codes.
  within: ksWithinResult,
})

/** Integers that are named as keys: other keys come with other rows, so a difference is not drift. */
const ofKeys: DriftTest = {
  ...ofIntegers,
  metrics(input) {
    const { reference, sample } = comparableNumbers(input.tables, input.column)
    return {
      ...ofIntegers.metrics(input),
      referenceKeys: classCounts('reference', reference),
      sampleKeys: classCounts('sample', sample),
    }
  },
  judge(values, input) {
    const judged = ofIntegers.judge(values, input)
    if (!isPendingTest(judged) || !input.chosenAutomatically) return judged
    const { referenceKeys, sampleKeys } = values as { referenceKeys: ClassCounts; sampleKeys: ClassCounts }
    return isRepeatedKey(repetitionOf(referenceKeys), repetitionOf(sampleKeys))
      ? { ...judged, ...otherKeys }
      : judged
  },
}

function byType({ tables, column }: DriftTestInput): DriftTest {
  const [reference, sample] = [columnOf(tables, 'reference', column), columnOf(tables, 'sample', column)]
  if (reference.type === 'integer' && sample.type === 'integer')
    return isKeyName(column) ? ofKeys : ofIntegers
  if (isNumeric(reference)) return ks
  return reference.type === 'boolean' && sample.type === 'boolean' ? twoProportions : chi2
}

function byCounts(test: DriftTest, values: Readonly<Record<string, unknown>>): DriftTest {
  if (test !== chi2) return test
  const { reference, sample } = values as { reference: ClassCounts; sample: ClassCounts }
  if (reference.whyUnnamed !== undefined || areNames(reference)) return chi2
  const classes = countClasses(reference, sample)
  return poolRareClasses(classes.reference, classes.sample).reference.length > 1 ? chi2 : fisher
}

/** Text in which most values occur once isn't a column of classes, and `chi2` says why it can't test it. */
function areNames({ counts }: ClassCounts): boolean {
  const all = [...counts.values()]
  const once = all.filter((count) => count === 1).length
  return 2 * once > all.reduce((sum, count) => sum + count, 0)
}
