import type { ImportedRule, Path, UnsupportedRule } from './importer.ts'
import type { Fields } from './record.ts'

/** Makes the rules of one place in a document. */
export interface RuleMaker {
  /** What all of them take: severity, where, notes. */
  readonly common: Fields
  /** A rule of the column, if the place is about one. */
  rule(type: string, params?: Fields): ImportedRule
  /** A rule of the table, or of columns that it names itself. */
  tableRule(type: string, params?: Fields): ImportedRule
  /** A query that gives the rows at fault. A condition of rows must be in it: see rowsWhere. */
  queryRule(query: string): ImportedRule
  refuse(what: string, reason: string): UnsupportedRule
}

interface About {
  readonly column?: string | undefined
  /** Whether the data may be without that column. */
  readonly optional?: boolean
  readonly common?: Fields
}

/** Makes the rules that stand at a place, about a column or about the table. */
export function rulesAt(at: Path, { column, optional = false, common = {} }: About = {}): RuleMaker {
  const tableRule: RuleMaker['tableRule'] = (type, params = {}) => ({
    type,
    params: { ...params, ...common },
    at,
  })
  const { where: _, ...withoutWhere } = common
  const own = column === undefined ? {} : { column: optional ? { optional: column } : column }
  return {
    common,
    tableRule,
    queryRule: (query) => ({
      type: 'unexpected_rows_expectation',
      params: { unexpected_rows_query: query, ...withoutWhere },
      at,
    }),
    rule: (type, params = {}) => tableRule(type, { ...own, ...params }),
    refuse: (what, reason) => ({ type: what, ...(column !== undefined && { column }), reason, at }),
  }
}
