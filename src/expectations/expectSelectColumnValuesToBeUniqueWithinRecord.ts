import { uniqueWithinRecord } from './base/uniqueWithinRecord.ts'

/**
 * Expects the values of these columns to differ from each other in every row; rows may repeat. Two missing values are the
 * same. Rows in which all values are missing are ignored, unless `ignoreRowIf` says otherwise.
 *
 * @example
 * { column_list: [order_id, customer_id, quantity], mostly: 0.5 }
 */
export const expectSelectColumnValuesToBeUniqueWithinRecord = uniqueWithinRecord(
  'expect_select_column_values_to_be_unique_within_record',
)
