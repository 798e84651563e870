import { isComparison, type Table } from './table.ts'

/** A table as a sentence has it: `the sample`, `the table customers`. */
export const tableName = (table: Table): string =>
  isComparison(table) ? `the ${table}` : `the table ${table}`
