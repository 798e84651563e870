import { commonParams } from '../../../core/commonParams.ts'
import type { Expectation } from '../../../core/expectation.ts'
import type { DecidedRule } from './importer.ts'

/** Returns a rule whose outcome doesn't depend on the data as an expectation that always has it. */
export const constantExpectation = ({ type, column, status, message, common }: DecidedRule): Expectation => ({
  type,
  unsupported: message,
  params: column === undefined ? {} : { column },
  common: commonParams.parse(common),
  tables: [],
  columns: [],
  metrics: () => ({}),
  judge: () => ({ status, message }),
})
