import { didYouMean } from '../text/didYouMean.ts'
import { isA } from './cursor.ts'
import { elsewhere } from './elsewhere.ts'
import { expressionError } from './expressionError.ts'
import { functions, type FunctionName, type FunctionRule } from './functions.ts'
import { bindingPower, type Parser } from './parser.ts'
import type { Span } from './span.ts'
import type { Syntax } from './syntax.ts'

/** Reads a call of a known function, with the number of arguments that it takes. */
export function parseCall(token: Span & { readonly value: string }, { cursor, expression }: Parser): Syntax {
  const name = token.value.toLowerCase()
  if (!isFunction(name)) throw expressionError(cursor.text, token, unknownFunction(token.value))
  cursor.take()
  cursor.expect('(')
  const args: Syntax[] = []
  if (!isA(cursor.peek(), ')'))
    do args.push(expression(bindingPower.any))
    while (cursor.accept(','))
  cursor.expect(')')
  const call: Syntax = { kind: 'call', name, args, ...cursor.spanFrom(token.start) }
  checkArguments(name, args, call, cursor.text)
  return call
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name)

function unknownFunction(name: string): string {
  const known = Object.keys(functions)
  const advice = elsewhere.get(name.toLowerCase())
  const meant = advice ? `; ${advice}` : didYouMean(name.toLowerCase(), known)
  return `there is no function "${name}"${meant || `; there are ${known.join(', ')}`}`
}

function checkArguments(name: FunctionName, args: readonly Syntax[], call: Span, text: string): void {
  const { arity, quoted }: FunctionRule = functions[name]
  const [fewest, most] = arity
  if (args.length < fewest || args.length > most) {
    const takes = most === fewest ? String(fewest) : `at least ${fewest}`
    const plural = takes === '1' ? 'argument' : 'arguments'
    throw expressionError(text, call, `${name} takes ${takes} ${plural}, not ${args.length}`)
  }
  if (!quoted) return
  const arg = args[quoted.index]!
  const problem = arg.kind === 'text' ? quoted.problem(arg.value) : 'a text in single quotes is taken here'
  if (problem !== null) throw expressionError(text, arg, `${name}: ${problem}`)
}
