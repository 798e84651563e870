import type {
  Aggregate,
  AggregateExpr,
  CastType,
  Expr,
  Literal,
  Query,
  ScalarFunction,
  WindowExpr,
} from '../../sql/ast.ts'
import type { Column } from '../../sql/column.ts'
import type { SqlType } from './typedSql.ts'

/** Types of the columns of a relation by their names; a name that is missing is of a type that isn't known. */
export type ColumnTypes = ReadonlyMap<string, SqlType | null>

type Type = SqlType | null

export const noTypes: ColumnTypes = new Map()

export const columnTypes = (columns: readonly Column[]): ColumnTypes =>
  new Map(columns.map((column) => [column.name, typeOfColumn(column)]))

function typeOfColumn({ type, nativeType }: Column): Type {
  if (type === 'null' || type === 'other') return null
  if (type === 'timestamp') return /WITH TIME ZONE$/i.test(nativeType) ? 'instant' : 'timestamp'
  return type === 'float' && /^(DECIMAL|NUMERIC)/i.test(nativeType) ? 'decimal' : type
}

/** Types of what a query selects. */
export const typesOfQuery = (query: Query, columns: ColumnTypes): ColumnTypes => {
  const from = query.from ? typesOfQuery(query.from, columns) : columns
  return new Map(Object.entries(query.select).map(([name, expr]) => [name, typeOf(expr, from)]))
}

/** The type of an expression over columns of known types; `null` where it can't be said. */
export function typeOf(expr: Expr, columns: ColumnTypes): Type {
  const inner = (of: Expr): Type => typeOf(of, columns)
  switch (expr.node) {
    case 'column':
      return columns.get(expr.name) ?? null
    case 'literal':
      return typeOfLiteral(expr.value)
    case 'float':
      return 'float'
    case 'trunc':
      return inner(expr.of)
    case 'tryCast':
      return castTypes[expr.to]
    case 'case':
      return common([...expr.branches.map(({ then }) => then), expr.otherwise ?? nothing].map(inner))
    case 'call':
      return callType(expr.fn, expr.args.map(inner))
    case 'aggregate':
      return aggregateType(expr, inner)
    case 'window':
      return windowType(expr, inner)
    case 'overall':
      return expr.fn === 'count' ? 'integer' : 'float'
    case 'row':
      return 'integer'
    default:
      return 'boolean'
  }
}

const nothing: Expr = { node: 'literal', value: null }

function typeOfLiteral(value: Literal): Type {
  if (value === null) return null
  if (typeof value === 'object') return 'decimal'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? 'integer' : 'float'
}

const castTypes: Readonly<Record<CastType, SqlType>> = {
  float: 'float',
  float32: 'float',
  integer: 'integer',
  int64: 'integer',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  instant: 'instant',
  nanoseconds: 'timestamp',
  string: 'string',
  json: 'string',
}

/** Numbers of several types are of the widest; other values are all of one type, or NULL. */
function common(types: readonly Type[]): Type {
  const known = types.filter((type) => type !== null)
  return widths.find((type) => known.includes(type)) ?? known[0] ?? null
}

const widths: readonly SqlType[] = ['float', 'decimal', 'integer']

const ofArguments = (types: readonly Type[]): Type => common(types)
const always = (type: SqlType) => (): Type => type
const [toFloat, toInteger, toText, toBoolean] = (['float', 'integer', 'string', 'boolean'] as const).map(
  always,
) as [() => Type, () => Type, () => Type, () => Type]

const callTypes: Readonly<Record<ScalarFunction, (types: readonly Type[]) => Type>> = {
  add: arithmetic,
  subtract: arithmetic,
  multiply: arithmetic,
  modulo: arithmetic,
  divide: toFloat,
  float_add: toFloat,
  float_subtract: toFloat,
  float_multiply: toFloat,
  float_abs: toFloat,
  abs: ofArguments,
  round: ([of]) => of ?? null,
  floor: ofArguments,
  ceil: ofArguments,
  sqrt: toFloat,
  ln: toFloat,
  exp: toFloat,
  concat: toText,
  lower: toText,
  upper: toText,
  trim: toText,
  length: toInteger,
  starts_with: toBoolean,
  ends_with: toBoolean,
  contains: toBoolean,
  hash_fraction: toFloat,
  year: toInteger,
  month: toInteger,
  day: toInteger,
  hour: toInteger,
  minute: toInteger,
  isodow: toInteger,
  date_diff: toInteger,
  epoch: toFloat,
  coalesce: ofArguments,
  greatest: ofArguments,
  least: ofArguments,
  element: () => null,
}

const callType = (fn: ScalarFunction, types: readonly Type[]): Type => callTypes[fn](types)

/** Known only of numbers: times are added to intervals. */
function arithmetic(types: readonly Type[]): Type {
  return types.every((type) => type !== null && widths.includes(type)) ? common(types) : null
}

const floats: ReadonlySet<Aggregate> = new Set([
  'avg',
  'exact_avg',
  'exact_avg_rest',
  'exact_sum',
  'quantile_cont',
])

function aggregateType({ fn, of, at }: AggregateExpr, inner: (of: Expr) => Type): Type {
  if (fn.startsWith('count')) return 'integer'
  if (Array.isArray(at)) return null
  return floats.has(fn) ? 'float' : of && inner(of)
}

function windowType({ fn, of }: WindowExpr, inner: (of: Expr) => Type): Type {
  if (fn === 'count' || fn === 'row_number' || fn === 'rank') return 'integer'
  return fn === 'lag' || fn === 'min' || fn === 'max' ? of && inner(of) : 'float'
}
