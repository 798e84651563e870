import { commonParams } from '../../../core/commonParams.ts'
import type { Expectation } from '../../../core/expectation.ts'
import type { UnsupportedRule } from './importer.ts'

/** How the reason begins for which a rule of this type is skipped. */
export const notSupported = (type: string): string => `${type} is not supported: `

/** A rule that cannot be checked, as an expectation that is always skipped, with its reason. */
export const unsupported = ({ type, column, reason }: UnsupportedRule): Expectation => ({
  type,
  params: column === undefined ? {} : { column },
  common: commonParams.parse({ skip: `${notSupported(type)}${reason.replace(`${type}: `, '')}` }),
  tables: [],
  columns: [],
  metrics: () => ({}),
  judge: () => ({ status: 'skip', message: reason }),
})
