import { parseExpression } from '../../../conditions/parseExpression.ts'

/** A part of a condition in SQL. */
export interface Sql {
  readonly text: string
  /** Whether it binds tighter than every operator: a value, a column, or something in parentheses. */
  readonly atom: boolean
}

export const atom = (text: string): Sql => ({ text, atom: true })
export const compound = (text: string): Sql => ({ text, atom: false })
export const inParentheses = (of: Sql): string => (of.atom ? of.text : `(${of.text})`)

/** In pandas what is not true is false, a comparison with a missing value too. */
export const sqlNot = (of: Sql): Sql => compound(`${inParentheses(of)} IS NOT TRUE`)
export const sqlText = (value: string): Sql => atom(`'${value.replaceAll("'", "''")}'`)
export const sqlColumn = (name: string): Sql => atom(isPlain(name) ? name : `"${name.replaceAll('"', '""')}"`)

function isPlain(name: string): boolean {
  try {
    return parseExpression(name).root.kind === 'column' && !name.includes('"')
  } catch {
    return false
  }
}
