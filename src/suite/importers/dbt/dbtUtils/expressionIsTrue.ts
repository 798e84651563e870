import { identifier } from '../../../../sql/sqlText.ts'
import { rowsMatchExpression } from '../../shared/rowsMatchExpression.ts'
import type { DbtTest } from '../dbtTest.ts'

export const expressionIsTrue: DbtTest = {
  rules({ args: { expression }, column, maker }) {
    if (typeof expression !== 'string') throw new Error('it has no expression')
    const whole = column === null ? expression : `${identifier(column).text} ${expression}`
    return [rowsMatchExpression(whole, maker)]
  },
}
