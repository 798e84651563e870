/** SQL as data: a small closed set of nodes that every engine's dialect can render. */
export type Literal = string | number | bigint | boolean | null

export type CastType = 'float' | 'integer' | 'boolean' | 'date' | 'timestamp' | 'string'
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='
export type Aggregate = 'count' | 'count_distinct' | 'count_if' | 'min' | 'max' | 'sum'

export type Expr =
  | { readonly node: 'column'; readonly name: string }
  | { readonly node: 'literal'; readonly value: Literal }
  | { readonly node: 'compare'; readonly op: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly node: 'and' | 'or'; readonly terms: readonly Expr[] }
  | { readonly node: 'not' | 'isNull' | 'isNaN' | 'isInfinite' | 'trunc'; readonly of: Expr }
  | { readonly node: 'in'; readonly of: Expr; readonly values: readonly Literal[] }
  | { readonly node: 'tryCast'; readonly of: Expr; readonly to: CastType }
  | { readonly node: 'regexFull'; readonly of: Expr; readonly pattern: string }
  | { readonly node: 'aggregate'; readonly fn: Aggregate; readonly of: Expr | null }

/** Rows of a table. `row` numbers them from 1, in the order of the data. */
export interface Query {
  readonly select: Readonly<Record<string, Expr | 'row'>>
  readonly where?: Expr
  readonly groupBy?: readonly Expr[]
  readonly orderBy?: readonly { readonly by: Expr; readonly descending?: boolean }[]
  readonly limit?: number
}

export const column = (name: string): Expr => ({ node: 'column', name })
export const literal = (value: Literal): Expr => ({ node: 'literal', value })
export const compare = (left: Expr, op: Comparison, right: Expr): Expr => ({
  node: 'compare',
  op,
  left,
  right,
})
export const and = (...terms: Expr[]): Expr => ({ node: 'and', terms })
export const or = (...terms: Expr[]): Expr => ({ node: 'or', terms })
export const not = (of: Expr): Expr => ({ node: 'not', of })
export const isNull = (of: Expr): Expr => ({ node: 'isNull', of })
export const isNaN = (of: Expr): Expr => ({ node: 'isNaN', of })
export const isInfinite = (of: Expr): Expr => ({ node: 'isInfinite', of })
export const trunc = (of: Expr): Expr => ({ node: 'trunc', of })
export const isIn = (of: Expr, values: readonly Literal[]): Expr => ({ node: 'in', of, values })
export const tryCast = (of: Expr, to: CastType): Expr => ({ node: 'tryCast', of, to })
export const regexFull = (of: Expr, pattern: string): Expr => ({ node: 'regexFull', of, pattern })
export const countAll: Expr = { node: 'aggregate', fn: 'count', of: null }
export const count = (of: Expr): Expr => ({ node: 'aggregate', fn: 'count', of })
export const countDistinct = (of: Expr): Expr => ({ node: 'aggregate', fn: 'count_distinct', of })
export const countIf = (of: Expr): Expr => ({ node: 'aggregate', fn: 'count_if', of })
export const min = (of: Expr): Expr => ({ node: 'aggregate', fn: 'min', of })
export const max = (of: Expr): Expr => ({ node: 'aggregate', fn: 'max', of })
