import type { ImportedRule, Path, UnsupportedRule } from './importer.ts'
import { without, type Fields } from './record.ts'
import { takesColumn } from './takesColumn.ts'

/** Makes the rules of one place in a document. */
export interface RuleMaker {
  /** The column that the place is about, if it is about one that must be there. */
  readonly column: string | null
  /** Parameters of all of them: severity, where, notes. */
  readonly common: Fields
  /** A rule: of the column that the place is about, if it is one of a column. */
  readonly rule: (type: string, params?: Fields) => ImportedRule
  /** A query of the failing rows. A condition of rows must be in it: see rowsWhere. */
  readonly queryRule: (query: string) => ImportedRule
  readonly refuse: (what: string, reason: string) => UnsupportedRule
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
  return {
    column: optional ? null : (column ?? null),
    common,
    rule: (type, params = {}) => ({
      type,
      params: { ...(takesColumn(type) && own), ...params, ...common },
      at,
    }),
    queryRule: (query) => ({
      type: 'unexpected_rows_expectation',
      params: { unexpected_rows_query: query, ...without(common, 'where') },
      at,
    }),
    refuse: (what, reason) => ({ type: what, ...(column !== undefined && { column }), reason, at }),
  }
}
