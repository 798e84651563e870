import { uniqueWithinRecord } from '../uniqueWithinRecord.ts'

/**
 * Expects the values of these columns to differ from each other in every row; rows may repeat. Two missing values are the
 * same. Rows in which all values are missing are ignored, unless `ignoreRowIf` says otherwise.
 */
export const expectSelectColumnValuesToBeUniqueWithinRecord = uniqueWithinRecord(
  'expect_select_column_values_to_be_unique_within_record',
)
