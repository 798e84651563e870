import { agreeInNumber } from '../text/agreeInNumber.ts'
import { checkVerdictRules } from '../runner/checkVerdictRules.ts'
import type { DataSource } from '../core/dataSource.ts'
import type { Expectation } from '../core/expectation.ts'
import { formatCount } from '../text/formatCount.ts'
import { isComparison } from '../core/table.ts'
import type { Suite } from '../core/suite.ts'
import type { UnitDesign } from '../core/unitDesign.ts'
import { UsageError } from '../errors/usageError.ts'
import type { VerdictRules } from '../core/verdictRules.ts'

/** Rejects options that no data could be checked with. */
export function assertOptions({
  reference,
  suite,
  tables,
  alpha = 0.05,
  writeUnexpected,
  maxExamples,
  unit = suite?.unit,
  unitDesign = suite?.unitDesign,
  ...rules
}: VerdictRules & {
  readonly reference?: DataSource | undefined
  readonly suite?: Suite | undefined
  readonly tables?: Readonly<Record<string, DataSource>> | undefined
  readonly alpha?: number | undefined
  readonly writeUnexpected?: string | undefined
  readonly maxExamples?: number | undefined
  readonly unit?: readonly string[] | undefined
  readonly unitDesign?: UnitDesign | undefined
}): void {
  const wrong = Object.keys({ ...suite?.tables, ...tables }).find(
    (name) => !/^[a-z_]\w*$/i.test(name) || isComparison(name),
  )
  if (wrong !== undefined)
    throw new UsageError(
      `an additional table can't be called "${wrong}"; a name has letters, digits and _, and is not reference or sample`,
    )
  if (writeUnexpected !== undefined && maxExamples === 0)
    throw new UsageError('unexpected rows hold values, and maxExamples 0 shows no values')
  if (!(alpha > 0 && alpha < 1))
    throw new UsageError(`alpha: expected a number between 0 and 1, found ${alpha}`)
  if (unitDesign && !unit)
    throw new UsageError(`the unit design ${unitDesign} needs a unit, for example --unit "day(pickup)"`)
  checkVerdictRules(rules, alpha)
  if (suite && reference === undefined) assertReference(suite.expectations)
}

function assertReference(expectations: readonly Expectation[]): void {
  const needing = expectations.filter(({ tables }) => tables.includes('reference'))
  const [first] = needing
  if (first)
    throw new UsageError(
      `${formatCount(needing.length, 'expectation')} of the suite ${agreeInNumber(needing.length, 'compare')} with a reference (first: ${first.type}${first.line === undefined ? '' : `, line ${first.line}`}); name one with --reference`,
    )
}
