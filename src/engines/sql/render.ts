import type { AggregateExpr, Branch, Expr, Literal, Query, WindowExpr } from '../../sql/ast.ts'
import type { Dialect } from './dialect.ts'
import { identifier, join, sql, SqlText, string } from '../../sql/sqlText.ts'
import { storedQuery, type StoredNames } from './storedQuery.ts'
import { TypedSql } from './typedSql.ts'
import { noTypes, typeOf, typesOfQuery, type ColumnTypes } from './typeOf.ts'

/** Writes an expression as SQL. Aggregates of nothing are NULL, except counts, on every engine. */
export function render(expr: Expr, dialect: Dialect, types: ColumnTypes = noTypes): TypedSql {
  return new TypedSql(write(expr, dialect, types), typeOf(expr, types))
}

function write(expr: Expr, dialect: Dialect, types: ColumnTypes): SqlText {
  const inner = (of: Expr): TypedSql => render(of, dialect, types)
  switch (expr.node) {
    case 'column':
      return identifier(expr.name)
    case 'literal':
      return literal(expr.value, dialect)
    case 'float':
      return dialect.float(expr.value)
    case 'compare':
      return dialect.compare(inner(expr.left), expr.op, inner(expr.right))
    case 'and':
      return sql`(${join(expr.terms.map(inner), ' AND ')})`
    case 'or':
      return sql`(${join(expr.terms.map(inner), ' OR ')})`
    case 'not':
      return sql`(NOT ${inner(expr.of)})`
    case 'isNull':
      return sql`(${inner(expr.of)} IS NULL)`
    case 'isNaN':
      return dialect.isNaN(inner(expr.of))
    case 'isInfinite':
      return dialect.isInfinite(inner(expr.of))
    case 'trunc':
      return dialect.trunc(inner(expr.of))
    case 'in':
      return expr.values.length === 0
        ? sql`(1 = 0)`
        : sql`(${inner(expr.of)} IN (${join(expr.values.map((value) => literal(value, dialect)))}))`
    case 'within':
      return dialect.within(inner(expr.of), expr.intervals)
    case 'inTable':
      return inTable(expr.of.map(inner), expr.table, expr.columns, dialect)
    case 'tryCast':
      return dialect.tryCast(inner(expr.of), expr.to)
    case 'regexFull':
      return dialect.regexFull(inner(expr.of), expr.pattern)
    case 'regexPartial':
      return dialect.regexPartial(inner(expr.of), expr.pattern)
    case 'like':
      return dialect.like(inner(expr.of), expr.pattern, expr.escape)
    case 'case':
      return caseWhen(expr.branches, expr.otherwise, inner)
    case 'call':
      return dialect.functions[expr.fn](...expr.args.map(inner))
    case 'aggregate':
      return aggregate(expr, dialect, inner)
    case 'window':
      return window(expr, inner)
    case 'overall':
      throw new Error(`${expr.fn} of all rows wasn't measured before its query`)
    case 'row':
      return rowName
    case 'handOver':
      if (!dialect.handOver) throw new Error(`${dialect.name} hands over no numbers`)
      return dialect.handOver(expr.of.map(inner))
  }
}

function aggregate(
  { fn, of, at = 0, filter }: AggregateExpr,
  dialect: Dialect,
  inner: (of: Expr) => TypedSql,
): SqlText {
  if (fn === 'exact_sum' || fn === 'exact_avg' || fn === 'exact_avg_rest')
    throw new Error(`${dialect.name} has no ${fn}`)
  const filtered = filter ? sql` FILTER (WHERE ${inner(filter)})` : sql``
  return dialect.aggregates[fn](of ? inner(of) : everyRow, dialect.quantiles(at), filtered)
}

const everyRow = new TypedSql(sql`*`, null)

function window({ fn, of, partitionBy, orderBy, frame }: WindowExpr, inner: (of: Expr) => SqlText): SqlText {
  const argument = of ? inner(of) : fn === 'count' ? sql`*` : sql``
  const parts = [
    ...(partitionBy.length > 0 ? [sql`PARTITION BY ${join(partitionBy.map(inner))}`] : []),
    ...(orderBy.length > 0 ? [sql`ORDER BY ${join(orderBy.map(inner))}`] : []),
    ...(frame === undefined ? [] : [rowsOf(frame)]),
  ]
  return sql`${new SqlText(fn)}(${argument}) OVER (${join(parts, ' ')})`
}

const rowsOf = (frame: number): SqlText =>
  sql`ROWS BETWEEN ${new SqlText(String(frame))} PRECEDING AND 1 PRECEDING`

function caseWhen(
  branches: readonly Branch[],
  otherwise: Expr | null,
  inner: (of: Expr) => SqlText,
): SqlText {
  const whens = branches.map(({ when, then }) => sql`WHEN ${inner(when)} THEN ${inner(then)}`)
  return sql`CASE ${join(whens, ' ')}${otherwise ? sql` ELSE ${inner(otherwise)}` : sql``} END`
}

function literal(value: Literal, dialect: Dialect): SqlText {
  if (value === null) return sql`NULL`
  if (typeof value === 'string') return string(value)
  if (typeof value === 'boolean') return value ? sql`TRUE` : sql`FALSE`
  if (typeof value === 'object') return new SqlText(value.decimal)
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return dialect.integer(value)
  return dialect.float(value)
}

/** Source of a query: a relation, and the expression that numbers its rows from 1. */
export interface Relation {
  readonly from: SqlText
  /** Null if rows have no numbers and must be counted while they are read. */
  readonly row: SqlText | null
  readonly stored?: StoredNames
  /** Where the dialect needs them. */
  readonly types?: ColumnTypes
}

/** Writes a query over one relation, or over a query of it. */
export function renderQuery(query: Query, { stored, ...relation }: Relation, dialect: Dialect): SqlText {
  if (stored) return renderQuery(storedQuery(query, stored), relation, dialect)
  const { types = noTypes } = relation
  const columns = query.from ? typesOfQuery(query.from, types) : types
  const inner = (expr: Expr): SqlText => render(expr, dialect, columns)
  const items = Object.entries(query.select).map(([name, expr]) => sql`${inner(expr)} AS ${identifier(name)}`)
  const rows = query.from
    ? sql`(${renderQuery(query.from, relation, dialect)}) AS nested`
    : withRows(query, relation)
  const from = query.unpivot ? dialect.unpivot(rows, query.unpivot.map(inner)) : rows
  const parts = [sql`SELECT ${join(items)} FROM ${from}`]
  if (query.where) parts.push(sql`WHERE ${inner(query.where)}`)
  if (query.groupBy) parts.push(sql`GROUP BY ${join(query.groupBy.map(inner))}`)
  if (query.orderBy) parts.push(sql`ORDER BY ${join(query.orderBy.map(order))}`)
  if (query.limit !== undefined) parts.push(sql`LIMIT ${new SqlText(String(query.limit))}`)
  return join(parts, ' ')

  function order({ by, descending }: { by: Expr; descending?: boolean }): SqlText {
    return descending === true ? sql`${inner(by)} DESC NULLS LAST` : inner(by)
  }
}

/** The column that numbers the rows of a relation. */
export const rowColumn = '__touchstone_row'
const rowName = identifier(rowColumn)

/** The relation with its rows numbered, if the query selects their numbers. */
function withRows(query: Query, { from, row }: Relation): SqlText {
  if (!namesRow(query)) return from
  return sql`(SELECT *, ${row ?? sql`row_number() OVER ()`} AS ${rowName} FROM ${from}) AS numbered`
}

const namesRow = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('node' in value && value.node === 'row') || Object.values(value).some(namesRow))

/** One NULL among the values of a subquery would make IN unknown for all that are not in it. */
function inTable(
  of: readonly SqlText[],
  table: string,
  columns: readonly string[],
  dialect: Dialect,
): SqlText {
  const names = columns.map(identifier)
  const [value, name] = [of[0], names[0]]
  if (of.length === 1 && value && name)
    return sql`(${value} IN (SELECT ${name} FROM ${identifier(table)} WHERE ${name} IS NOT NULL))`
  return sql`(${dialect.tuple(join(of))} IN (SELECT ${dialect.tuple(join(names))} FROM ${identifier(table)}))`
}
