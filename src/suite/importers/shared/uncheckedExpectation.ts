import { commonParams } from '../../../core/commonParams.ts'
import type { Expectation } from '../../../core/expectation.ts'
import type { UnsupportedRule } from './importer.ts'

/** A rule that can't be checked, as an expectation that is always unchecked, with its reason. */
export function uncheckedExpectation({ type, column, reason: given }: UnsupportedRule): Expectation {
  const reason = given.replace(`${type}: `, '')
  return {
    type,
    unsupported: reason,
    params: column === undefined ? {} : { column },
    common: commonParams.parse({}),
    tables: [],
    columns: [],
    metrics: () => ({}),
    judge: () => ({ status: 'unchecked', message: `${type} is not supported: ${reason}` }),
  }
}
