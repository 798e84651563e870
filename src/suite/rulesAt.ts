import type { ImportedRule, Path, UnsupportedRule } from './importer.ts'
import type { Fields } from './record.ts'

/** Makes the rules of one place in a document. */
export interface RuleMaker {
  /** What all of them take: severity, where, notes. */
  readonly common: Fields
  /** A rule: of the column that the place is about, if it is one of a column. */
  rule(type: string, params?: Fields): ImportedRule
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
  const own = column === undefined ? {} : { column: optional ? { optional: column } : column }
  const { where: _, ...withoutWhere } = common
  return {
    common,
    rule: (type, params = {}) => ({
      type,
      params: { ...(ofColumn.test(type) && own), ...params, ...common },
      at,
    }),
    queryRule: (query) => ({
      type: 'unexpected_rows_expectation',
      params: { unexpected_rows_query: query, ...withoutWhere },
      at,
    }),
    refuse: (what, reason) => ({ type: what, ...(column !== undefined && { column }), reason, at }),
  }
}

/** The names of expectations that have a parameter `column`. */
const ofColumn = /^expect_column_(?!pair_)/
