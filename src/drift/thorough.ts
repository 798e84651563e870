import { auto } from './auto.ts'
import { codesResult } from './results/codesResult.ts'
import { isNumeric } from '../sql/column.ts'
import { columnOf } from '../columns/columnOf.ts'
import type { DriftTestInput, DriftTest } from '../core/driftTest.ts'
import { numberTest } from './kinds/numberTest.ts'
import { thoroughResult } from './results/thoroughResult.ts'

const ofNumbers = numberTest({ name: 'thorough', compute: thoroughResult })
const ofIntegers = numberTest({
  name: 'thorough',
  compute: (numbers) => codesResult(numbers) ?? thoroughResult(numbers),
})

/**
 * One p-value a column from five tests, for numbers: `ks` at half the weight, and four that see what it cannot, as the
 * spread, a few extreme or out-of-range values, a value that stands for missing ones, a change of unit, rounding. They are
 * combined by Cauchy's distribution, whatever their dependence. Integers with few values and
 * other columns are tested as by `auto`.
 */
export const thorough: DriftTest<'thorough'> = {
  name: 'thorough',
  options: [],
  takes: (column) => auto.takes(column),
  metrics: (input) => suited(input).metrics(input),
  judge: (values, how) => suited(how).judge(values, how),
  explanation: (input) => suited(input).explanation(input),
}

function suited({ tables, column }: DriftTestInput): DriftTest {
  const [reference, sample] = [columnOf(tables, 'reference', column), columnOf(tables, 'sample', column)]
  if (reference.type === 'integer' && sample.type === 'integer') return ofIntegers
  return isNumeric(reference) ? ofNumbers : auto
}
