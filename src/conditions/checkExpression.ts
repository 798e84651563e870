import type { Column } from '../sql/column.ts'
import {
  and,
  call,
  caseWhen,
  column,
  compare,
  float,
  isIn,
  isNull,
  like,
  literal,
  not,
  or,
  type Expr,
  type Literal,
} from '../sql/ast.ts'
import { arithmetic } from './arithmetic.ts'
import { castAdvice, casts } from './casts.ts'
import { findColumn, columnValue } from './columnValue.ts'
import { comparison } from './comparison.ts'
import { decimalPair, literalDecimal } from './decimal.ts'
import { expressionError } from './expressionError.ts'
import { expressionSize } from './expressionSize.ts'
import { functions, type FunctionRule } from './functions.ts'
import type { ParsedExpression, Syntax } from './syntax.ts'
import {
  describeOperand,
  isBareNull,
  typeLabel,
  nullIfNaN,
  roundToFloat32,
  timeLiteral,
  typedNull,
  unify,
  type Type,
  type TypedExpression,
} from './typedExpression.ts'

/** An expression that fits the columns of a table, and the type of its values. */
export interface CheckedExpression {
  /** `null` where there are none. */
  readonly type: Type
  readonly expr: Expr
}

/** Some operators need a value twice, so that a short text can be long when it is written out. */
const largest = 10_000

/** Finds the type of an expression over these columns. Throws a UsageError that shows an unknown column or a clash of types. */
export function checkExpression(
  { text, root }: ParsedExpression,
  columns: readonly Column[],
): CheckedExpression {
  const { type, expr } = check(root, { text, columns })
  if (expressionSize(expr) > largest) throw expressionError(text, root, 'this is too large when written out')
  return { type, expr }
}

interface Scope {
  readonly text: string
  readonly columns: readonly Column[]
}

type Result = Pick<TypedExpression, 'type' | 'expr' | 'text' | 'decimal' | 'digits' | 'isFloat32'>

const check = (node: Syntax, scope: Scope): TypedExpression => ({
  start: node.start,
  end: node.end,
  ...resultOf(node, scope),
})

function resultOf(node: Syntax, scope: Scope): Result {
  const { text, columns } = scope
  switch (node.kind) {
    case 'column':
      return columnValue(node, columns, text)
    case 'integer':
      return { type: 'integer', expr: literal(exactly(node.value)), ...writtenOut(node, text) }
    case 'float':
      return { type: 'float', expr: float(node.value), ...writtenOut(node, text) }
    case 'text':
      return { type: 'string', expr: literal(node.value), text: node.value }
    case 'boolean':
      return { type: 'boolean', expr: literal(node.value) }
    case 'null':
      return { type: 'null', expr: literal(null) }
    case 'time':
      return { type: node.type, expr: timeLiteral(node.value, node.type, node, text) }
    case 'and':
    case 'or':
      return truth((node.kind === 'and' ? and : or)(...node.terms.map((term) => condition(term, scope))))
    case 'not':
      return truth(not(condition(node.of, scope)))
    case 'isNull':
      return truth(isNull(anyValue(node.of, scope)))
    case 'compare':
      return truth(comparison(check(node.left, scope), node.op, check(node.right, scope), text))
    case 'between': {
      const [of, low, high] = [check(node.of, scope), check(node.low, scope), check(node.high, scope)]
      return truth(and(comparison(of, '>=', low, text), comparison(of, '<=', high, text)))
    }
    case 'in':
      return truth(isOneOf(check(node.of, scope), checkAll(node.list, scope), text))
    case 'like':
      return truth(like(textual(node.of, 'LIKE', scope), node.pattern, node.escape))
    case 'concat':
      return {
        type: 'string',
        expr: call('concat', textual(node.left, '||', scope), textual(node.right, '||', scope)),
      }
    case 'arithmetic':
      return arithmetic(check(node.left, scope), node.op, check(node.right, scope), text)
    case 'negate': {
      const of = check(node.of, scope)
      const zero = { ...of, type: 'integer', expr: literal(0), ...asWritten('0') } as const
      return arithmetic(zero, '-', of, text)
    }
    case 'case':
      return choice(node, scope)
    case 'cast':
      return cast(node, scope)
    case 'call': {
      const rule: FunctionRule = functions[node.name]
      return rule.apply(checkAll(node.args, scope), text, node.name)
    }
  }
}

const checkAll = (nodes: readonly Syntax[], scope: Scope): readonly TypedExpression[] =>
  nodes.map((node) => check(node, scope))

const writtenOut = ({ start, end }: Syntax, text: string): Pick<Result, 'decimal' | 'digits'> =>
  asWritten(text.slice(start, end))

function asWritten(source: string): Pick<Result, 'decimal' | 'digits'> {
  const decimal = literalDecimal(source)
  return { decimal, digits: decimal && { whole: decimal.whole, places: decimal.scale } }
}

const truth = (expr: Expr): Result => ({ type: 'boolean', expr })

const exactly = (value: bigint): Literal => (Number.isSafeInteger(Number(value)) ? Number(value) : value)

function condition(node: Syntax, scope: Scope): Expr {
  const found = check(node, scope)
  if (found.type === 'null') return typedNull(found, 'boolean').expr
  if (found.type === 'boolean') return found.expr
  throw expressionError(
    scope.text,
    found,
    `expected something true or false, such as a comparison; ${describeOperand(found, scope.text)}`,
  )
}

function textual(node: Syntax, operator: string, scope: Scope): Expr {
  const found = check(node, scope)
  if (found.type === 'null') return typedNull(found, 'string').expr
  if (found.type === 'string') return found.expr
  throw expressionError(
    scope.text,
    found,
    `${operator} takes text, and ${describeOperand(found, scope.text)}`,
  )
}

/** A column of lists, structs or blobs, too, can be tested for missing values. */
const anyValue = (node: Syntax, scope: Scope): Expr =>
  node.kind === 'column' ? column(findColumn(node, scope.columns, scope.text).name) : check(node, scope).expr

function isOneOf(of: TypedExpression, list: readonly TypedExpression[], text: string): Expr {
  const none = [of, ...list].find(isBareNull)
  if (none) throw expressionError(text, none, 'nothing is equal to NULL; write OR … IS NULL')
  const pairs = list.map((item) => decimalPair(of.decimal, item.decimal))
  if ([of, ...list].some(({ type }) => type === 'float') && pairs.every((pair) => pair !== null))
    return or(...pairs.map(([value, item]) => compare(value.expr, '=', item.expr)))
  const [value, ...members] = unify([of, ...list], text).operands
  const items = members.map((member) => roundToFloat32(of, member))
  const values = items.flatMap(({ expr }) =>
    expr.node === 'literal' || expr.node === 'float' ? [expr.value] : [],
  )
  const found = nullIfNaN(value!)
  return values.length === items.length
    ? isIn(found, values)
    : or(...items.map((item) => compare(found, '=', nullIfNaN(item))))
}

function choice({ subject, branches, otherwise }: Extract<Syntax, { kind: 'case' }>, scope: Scope): Result {
  const { text } = scope
  const of = subject && check(subject, scope)
  const whens = branches.map(({ when }) =>
    of ? comparison(of, '=', check(when, scope), text) : condition(when, scope),
  )
  const results = checkAll([...branches.map(({ then }) => then), ...(otherwise ? [otherwise] : [])], scope)
  const { type, operands } = unify(results, text)
  const cases = whens.map((when, i) => ({ when, then: operands[i]!.expr }))
  return { type, expr: caseWhen(cases, operands[whens.length]?.expr) }
}

function cast({ of, to }: Extract<Syntax, { kind: 'cast' }>, scope: Scope): Result {
  const value = check(of, scope)
  if (value.type === 'null') return { type: to, expr: typedNull(value, to).expr }
  const rule = casts[`${value.type} ${to}`]
  if (rule) return { type: to, expr: rule(value.expr) }
  const advice = castAdvice[`${value.type} ${to}`]
  throw expressionError(
    scope.text,
    value,
    `${describeOperand(value, scope.text)}, which is not cast to ${typeLabel(to)}${advice ? `; ${advice}` : ''}`,
  )
}
