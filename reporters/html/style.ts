import { base } from './style/base.ts'
import { charts } from './style/charts.ts'
import { checks } from './style/checks.ts'
import { columns } from './style/columns.ts'
import { history } from './style/history.ts'
import { masthead } from './style/masthead.ts'
import { print } from './style/print.ts'
import { tokens } from './style/tokens.ts'

/** The style sheet of the page. */
export const style = [tokens, base, masthead, checks, charts, columns, history, print].join('')
