import { UsageError } from './usageError.ts'

/** A query of the user's that can't be run as it is written. The message names columns, tables and functions, and no cell. */
export class QueryError extends UsageError {
  override readonly name = 'QueryError'
}
