import { identifier, join, sql, SqlText } from '../../../sql/sqlText.ts'
import type { Rule } from './importer.ts'

/** Lets the queries of rules read the data by the names that their own format has for it. */
export function withTableNames(rules: readonly Rule[], names: readonly string[]): readonly Rule[] {
  const plain = [...new Set(names)].filter((name) => /^\w+$/.test(name) && name.toLowerCase() !== 'sample')
  return rules.map((rule) => {
    if (!('params' in rule)) return rule
    const query = rule.params['unexpected_rows_query']
    if (typeof query !== 'string') return rule
    const used = plain.filter((name) => new RegExp(`\\b${name}\\b`).test(query))
    if (used.length === 0) return rule
    const tables = used.map((name) => sql`${identifier(name)} AS (SELECT * FROM ${identifier('sample')})`)
    const { text } = sql`WITH ${join(tables)} ${new SqlText(query)}`
    return { ...rule, params: { ...rule.params, unexpected_rows_query: text } }
  })
}
