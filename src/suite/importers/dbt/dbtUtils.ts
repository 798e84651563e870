import type { DbtTest } from './dbtTest.ts'
import { acceptedRange } from './dbtUtils/acceptedRange.ts'
import { atLeastOne } from './dbtUtils/atLeastOne.ts'
import { equalRowcount } from './dbtUtils/equalRowcount.ts'
import { equality } from './dbtUtils/equality.ts'
import { expressionIsTrue } from './dbtUtils/expressionIsTrue.ts'
import { fewerRowsThan } from './dbtUtils/fewerRowsThan.ts'
import { mutuallyExclusiveRanges } from './dbtUtils/mutuallyExclusiveRanges.ts'
import { notAcceptedValues } from './dbtUtils/notAcceptedValues.ts'
import { notConstant } from './dbtUtils/notConstant.ts'
import { notEmptyString } from './dbtUtils/notEmptyString.ts'
import { notNullProportion } from './dbtUtils/notNullProportion.ts'
import { recency } from './dbtUtils/recency.ts'
import { relationshipsWhere } from './dbtUtils/relationshipsWhere.ts'
import { sequentialValues } from './dbtUtils/sequentialValues.ts'
import { uniqueCombinationOfColumns } from './dbtUtils/uniqueCombinationOfColumns.ts'

/** Tests of the package dbt_utils that are about one table, or about one table and another. */
export const dbtUtils: Readonly<Record<string, DbtTest>> = {
  accepted_range: acceptedRange,
  at_least_one: atLeastOne,
  equal_rowcount: equalRowcount,
  equality: equality,
  expression_is_true: expressionIsTrue,
  fewer_rows_than: fewerRowsThan,
  mutually_exclusive_ranges: mutuallyExclusiveRanges,
  not_accepted_values: notAcceptedValues,
  not_constant: notConstant,
  not_empty_string: notEmptyString,
  not_null_proportion: notNullProportion,
  recency: recency,
  relationships_where: relationshipsWhere,
  sequential_values: sequentialValues,
  unique_combination_of_columns: uniqueCombinationOfColumns,
}
