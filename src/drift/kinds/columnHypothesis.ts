import { asText } from '../../sql/cell.ts'
import { columnOf } from '../../columns/columnOf.ts'
import { comparableNumbers } from './comparableNumbers.ts'
import { isNumeric, isTime } from '../../sql/column.ts'
import type { Tables } from '../../core/expectation.ts'
import type { UnitHypothesis } from '../../core/unitHypothesis.ts'

/** Tests that may compare whole units, of numbers and of classes. */
const ofNumbers: readonly string[] = ['auto', 'thorough', 'ks']
const ofClasses: readonly string[] = ['chi2', 'fisher', 'g', 'two_proportions', 'total_variation']

/**
 * The comparison between units of a column: numbers by the gap of their distribution functions, classes by the share
 * that moved. Null if a test is about something else, such as the mean.
 */
export function columnHypothesis(
  {
    column,
    test,
    alternative,
  }: { readonly column: string; readonly test: string; readonly alternative?: string | undefined },
  tables: Tables,
): UnitHypothesis | null {
  const [reference, sample] = [columnOf(tables, 'reference', column), columnOf(tables, 'sample', column)]
  const areNumbers = isNumeric(reference) || isTime(reference)
  if (areNumbers && ofNumbers.includes(test) && (alternative ?? 'two-sided') === 'two-sided')
    return { kind: 'D', ...expressions(comparableNumbers(tables, column)) }
  const areClasses = reference.type !== 'float' && !isTime(reference)
  if (areClasses && (ofClasses.includes(test) || (!areNumbers && ofNumbers.includes(test))))
    return { kind: 'share', reference: asText(reference), sample: asText(sample) }
  return null
}

const expressions = ({ reference, sample }: Pick<UnitHypothesis, 'reference' | 'sample'>) => ({
  reference,
  sample,
})
