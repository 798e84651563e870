import { isPresent } from '../sql/cell.ts'
import type { Column } from '../sql/column.ts'
import { didYouMean } from '../text/didYouMean.ts'
import { checkExpression } from '../conditions/checkExpression.ts'
import { parseExpression } from '../conditions/parseExpression.ts'
import { column, compare, literal, row, when, call, window, type Expr, type Query } from '../sql/ast.ts'
import { messageOf } from '../errors/messageOf.ts'
import { UsageError } from '../errors/usageError.ts'
import { freeName } from './freeName.ts'

export type FillValue = string | number | boolean

export interface PreprocessParams {
  /** True, or the columns that make two rows the same. */
  readonly dropDuplicates: boolean | readonly string[]
  /** Replacements of missing values, by column. */
  readonly fill: Readonly<Record<string, FillValue>>
  /** New columns, or other values for those that are there, by expressions over the filled columns. */
  readonly columns: Readonly<Record<string, string>>
}

/** Builds the query that preprocesses a table: equal rows once, missing values filled, columns derived. */
export function preprocessQuery(
  columns: readonly Column[],
  { dropDuplicates, fill, columns: derived }: PreprocessParams,
): Query {
  const names = columns.map(({ name }) => name)
  const rowName = freeName('row', [...names, ...Object.keys(derived)])
  const asTheyAre = Object.fromEntries(names.map((name) => [name, column(name)]))
  const numbered: Query = { select: { ...asTheyAre, [rowName]: row } }
  const unique =
    dropDuplicates === false
      ? numbered
      : firstOfEach(numbered, dropDuplicates === true ? names : dropDuplicates, rowName, names)
  const filled: Query = {
    from: unique,
    select: { ...asTheyAre, ...filledColumns(columns, fill), [rowName]: column(rowName) },
  }
  return {
    from: filled,
    select: { ...asTheyAre, ...derivedColumns(filledTypes(columns, fill), derived) },
    orderBy: [{ by: column(rowName) }],
  }
}

/** Keeps the first of equal rows; NULL equals NULL. */
function firstOfEach(
  from: Query,
  alike: readonly string[],
  rowName: string,
  names: readonly string[],
): Query {
  const unknown = alike.find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`drop_duplicates: there is no column "${unknown}"${didYouMean(unknown, names)}`)
  const rank = freeName('rank', Object.keys(from.select))
  const asTheyAre = Object.fromEntries(Object.keys(from.select).map((name) => [name, column(name)]))
  const ranked = window('row_number', null, { partitionBy: alike.map(column), orderBy: [column(rowName)] })
  return {
    from: { from, select: { ...asTheyAre, [rank]: ranked } },
    select: asTheyAre,
    where: compare(column(rank), '=', literal(1)),
  }
}

const takes: Readonly<Record<string, (value: FillValue) => boolean>> = {
  integer: (value) => Number.isInteger(value),
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  null: () => true,
}

function filledColumns(
  columns: readonly Column[],
  fill: PreprocessParams['fill'],
): Readonly<Record<string, Expr>> {
  const names = columns.map(({ name }) => name)
  return Object.fromEntries(
    Object.entries(fill).map(([name, value]) => {
      const found = columns.find((each) => each.name === name)
      if (!found) throw new UsageError(`fill: there is no column "${name}"${didYouMean(name, names)}`)
      if (takes[found.type]?.(value) !== true)
        throw new UsageError(
          `fill: "${name}" is of type ${found.type}, which ${JSON.stringify(value)} is not`,
        )
      // A column without any value has no type that could be kept.
      const filled =
        found.type === 'null'
          ? literal(value)
          : call('coalesce', when(isPresent(found), column(name)), literal(value))
      return [name, filled]
    }),
  )
}

const typeOf = (value: FillValue): Column['type'] =>
  typeof value === 'number'
    ? Number.isInteger(value)
      ? 'integer'
      : 'float'
    : typeof value === 'boolean'
      ? 'boolean'
      : 'string'

const filledTypes = (columns: readonly Column[], fill: PreprocessParams['fill']): readonly Column[] =>
  columns.map((each) => {
    const value = fill[each.name]
    return each.type === 'null' && value !== undefined ? { ...each, type: typeOf(value) } : each
  })

/** Expressions are read by our own parser and written anew: nothing of the user's text reaches the engine. */
const derivedColumns = (
  columns: readonly Column[],
  derived: PreprocessParams['columns'],
): Readonly<Record<string, Expr>> =>
  Object.fromEntries(
    Object.entries(derived).map(([name, text]) => {
      try {
        return [name, checkExpression(parseExpression(text), columns).expr]
      } catch (cause) {
        throw new UsageError(`columns.${name}: ${messageOf(cause)}`, { cause })
      }
    }),
  )
