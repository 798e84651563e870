import { commonParams } from '../commonParams.ts'
import type { Expectation } from '../expectation.ts'
import type { UnsupportedRule } from './importer.ts'

/** A rule that cannot be checked, as an expectation that is always skipped, with its reason. */
export const unsupported = ({ type, column, reason }: UnsupportedRule): Expectation => ({
  type,
  params: column === undefined ? {} : { column },
  common: commonParams.parse({ skip: `not supported: ${reason}` }),
  tables: [],
  columns: [],
  metrics: () => ({}),
  judge: () => ({ status: 'skip', message: reason }),
})
