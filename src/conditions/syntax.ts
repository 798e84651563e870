import type { CastType, Comparison } from '../sql/ast.ts'

/** The types that CAST names. */
export type CastTarget = Extract<CastType, 'float' | 'integer' | 'boolean' | 'date' | 'timestamp' | 'string'>
import type { FunctionName } from './functions.ts'
import type { Span } from './span.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

/** The condition as the user wrote it, before anything is known of the table. */
export type Syntax = Span &
  (
    | { readonly kind: 'column'; readonly name: string; readonly quoted: boolean }
    | { readonly kind: 'integer'; readonly value: bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
    | { readonly kind: 'time'; readonly type: 'date' | 'timestamp'; readonly value: string }
    | { readonly kind: 'and' | 'or'; readonly terms: readonly Syntax[] }
    | { readonly kind: 'not' | 'negate' | 'isNull'; readonly of: Syntax }
    | {
        readonly kind: 'arithmetic'
        readonly op: ArithmeticOperator
        readonly left: Syntax
        readonly right: Syntax
      }
    | { readonly kind: 'concat'; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'in'; readonly of: Syntax; readonly list: readonly Syntax[] }
    | { readonly kind: 'between'; readonly of: Syntax; readonly low: Syntax; readonly high: Syntax }
    | { readonly kind: 'like'; readonly of: Syntax; readonly pattern: string; readonly escape: string | null }
    | {
        readonly kind: 'case'
        /** The value that each branch is compared with, in `CASE x WHEN 1 THEN …`. */
        readonly subject: Syntax | null
        readonly branches: readonly { readonly when: Syntax; readonly then: Syntax }[]
        readonly otherwise: Syntax | null
      }
    | { readonly kind: 'cast'; readonly of: Syntax; readonly to: CastTarget }
    | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Syntax[] }
  )

/** A text that is an expression. */
export interface ParsedExpression {
  readonly text: string
  readonly root: Syntax
  /** The columns it names. */
  readonly columns: readonly string[]
}
