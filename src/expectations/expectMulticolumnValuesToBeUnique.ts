import { uniqueWithinRecord } from './base/uniqueWithinRecord.ts'

/**
 * The older name of `expectSelectColumnValuesToBeUniqueWithinRecord`: the values of these columns differ in every row.
 *
 * @example
 * { column_list: [order_id, customer_id, quantity], mostly: 0.5 }
 */
export const expectMulticolumnValuesToBeUnique = uniqueWithinRecord('expect_multicolumn_values_to_be_unique')
