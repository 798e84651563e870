import { openCursor } from './cursor.ts'
import { expressionError } from './expressionError.ts'
import { operatorWords, parseInfix } from './parseInfix.ts'
import { parseOperand } from './parseOperand.ts'
import { bindingPower, type Parser } from './parser.ts'
import type { ParsedExpression, Syntax } from './syntax.ts'
import { tokenize } from './tokenize.ts'

const longest = 50_000
/** Engines have limits too: DuckDB's is 1000 levels of the SQL that this becomes. */
const deepest = 100

/**
 * Reads an expression of one row: columns, values, operators and functions as in SQL, and nothing else. Nothing of the
 * text reaches an engine: what it means is written anew. Throws a UsageError that shows the place.
 */
export function parseExpression(text: string): ParsedExpression {
  const all = { start: 0, end: text.length }
  if (text.length > longest)
    throw expressionError(text, { start: 0, end: 1 }, `an expression has at most ${longest} characters`)
  let depth = 0
  const parser: Parser = {
    cursor: openCursor(text, tokenize(text)),
    columns: new Set(),
    expression(above) {
      if (++depth > deepest) throw tooDeep(parser.cursor.peek())
      let left = parseOperand(parser)
      for (let next; (next = parseInfix(left, above, parser));) left = next
      depth--
      return left
    },
  }
  const root = parser.expression(bindingPower.any)
  if (parser.cursor.peek().kind !== 'end') parser.cursor.fail('an operator or the end', operatorWords)
  if (depthOf(root) > deepest) throw tooDeep(all)
  return { text, root, columns: [...parser.columns] }

  function tooDeep(span: { start: number; end: number }): Error {
    return expressionError(text, span, `nested more than ${deepest} levels deep`)
  }
}

/** Without recursion, since it is what recursion elsewhere relies on. */
function depthOf(root: Syntax): number {
  let deepest = 0
  const rest: [part: unknown, depth: number][] = [[root, 0]]
  for (let next; (next = rest.pop());) {
    const [part, above] = next
    if (part === null || typeof part !== 'object') continue
    const depth = above + ('kind' in part ? 1 : 0)
    deepest = Math.max(deepest, depth)
    for (const inner of Object.values(part)) rest.push([inner, depth])
  }
  return deepest
}
