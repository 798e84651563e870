import { PullError } from '../../errors/pullError.ts'
import type { Query } from '../../sql/ast.ts'
import type { SqlText } from '../../sql/sqlText.ts'
import type { Dialect } from '../sql/dialect.ts'
import { renderQuery, type Relation } from '../sql/render.ts'

/** Writes a query of one table of a database. */
export function renderRemote(query: Query, relation: Relation, dialect: Dialect): SqlText {
  if (looksUp(query))
    throw new PullError("values are looked up in another table, which isn't in the database")
  return renderQuery(query, relation, dialect)
}

const looksUp = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('node' in value && value.node === 'inTable') || Object.values(value).some(looksUp))
