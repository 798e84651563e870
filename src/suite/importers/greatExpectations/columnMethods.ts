import { atom, compound, inParentheses, type Sql } from './sqlSyntax.ts'

export interface Method {
  /** Its arguments: none, one text, two values, or a list. */
  readonly takes: 'nothing' | 'text' | 'pair' | 'list'
  readonly make: (of: Sql, ...values: readonly Sql[]) => Sql
}

const isNull: Method = { takes: 'nothing', make: (of) => compound(`${inParentheses(of)} IS NULL`) }
const notNull: Method = { takes: 'nothing', make: (of) => compound(`${inParentheses(of)} IS NOT NULL`) }
const called = (name: string): Method => ({
  takes: 'text',
  make: (of, text) => atom(`${name}(${of.text}, ${text.text})`),
})

export const sqlIsIn = (of: Sql, ...values: readonly Sql[]): Sql =>
  compound(`${inParentheses(of)} IN (${values.map(({ text }) => text).join(', ')})`)

/** Methods of a column, by their names in pandas. */
export const columnMethods: Readonly<Record<string, Method>> = {
  isnull: isNull,
  isna: isNull,
  notnull: notNull,
  notna: notNull,
  isin: { takes: 'list', make: sqlIsIn },
  between: {
    takes: 'pair',
    make: (of, low, high) =>
      compound(`${inParentheses(of)} BETWEEN ${inParentheses(low)} AND ${inParentheses(high)}`),
  },
  'str.contains': called('regexp_matches'),
  'str.startswith': called('starts_with'),
  'str.endswith': called('ends_with'),
}
