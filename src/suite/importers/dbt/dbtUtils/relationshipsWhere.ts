import { builtInTests } from '../builtInTests.ts'
import type { DbtTest } from '../dbtTest.ts'

export const relationshipsWhere: DbtTest = {
  rules({ args: { from_condition: from = '1=1', to_condition: to = '1=1', ...args }, column, maker }) {
    if (to !== '1=1')
      throw new Error('the other table is looked into as a whole: to_condition cannot be carried over')
    if (from !== '1=1' && maker.common['where'] !== undefined)
      throw new Error('it has both from_condition and where')
    const where = from === '1=1' ? {} : { where: from }
    return builtInTests['relationships']!.rules({ args, column, maker }).map((rule) =>
      'params' in rule ? { ...rule, params: { ...rule.params, ...where } } : rule,
    )
  },
}
