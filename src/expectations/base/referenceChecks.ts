import { driftChoices } from '../../core/driftChoice.ts'
import type { GivenOptions } from '../../core/driftOptions.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { VerdictRules } from '../../core/verdictRules.ts'
import type { Column } from '../../sql/column.ts'
import { expectColumnCategoriesToMatchReference } from '../expectColumnCategoriesToMatchReference.ts'
import { expectColumnDistributionToMatchReference } from '../expectColumnDistributionToMatchReference.ts'
import { expectColumnMissingRateToMatchReference } from '../expectColumnMissingRateToMatchReference.ts'
import { expectColumnToExist } from '../expectColumnToExist.ts'
import type { TestChoice } from '../params/driftTestParams.ts'
import { expectColumnValuesToBeOfType } from '../expectColumnValuesToBeOfType.ts'

/** How a column is compared with that of the reference. */
export interface Comparison extends GivenOptions, VerdictRules {
  readonly test?: TestChoice | undefined
  readonly missing?: 'test' | 'ignore' | undefined
}

/**
 * What "compare this column with the reference" means, wherever it is requested: it is in the sample, has the type of
 * the reference, is distributed alike, shows no more new classes than random variation, and is missing as often.
 */
export function referenceChecks(
  { name: column, type }: Column,
  { test = 'auto', missing = 'test', ...options }: Comparison = {},
): readonly Expectation[] {
  const isTyped = type !== 'other' && type !== 'null'
  const hasClasses =
    driftChoices.some((choice) => choice === test) && (type === 'string' || type === 'boolean')
  return [
    expectColumnToExist({ column }),
    ...(isTyped ? [expectColumnValuesToBeOfType({ column, type_: type })] : []),
    expectColumnDistributionToMatchReference({ column, test, ...options }),
    ...(hasClasses ? [expectColumnCategoriesToMatchReference({ column, skipIdentifiers: true })] : []),
    ...(missing === 'test' ? [expectColumnMissingRateToMatchReference({ column })] : []),
  ]
}
