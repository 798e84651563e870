import type { Expectation } from '../../core/expectation.ts'
import * as expectations from '../../expectations/index.ts'
import { UsageError } from '../../errors/usageError.ts'
import { isColumn } from '../dataTable.ts'
import { positionalOf } from './positional.ts'

type Params = Readonly<Record<string, unknown>>
interface Factory {
  (params: Params): Expectation
  readonly definition: { readonly params: { readonly shape?: Params } }
}

const library = expectations as unknown as Readonly<Record<string, Factory>>
export const factoryNames = Object.keys(library)

/** The expectation that a matcher means by its arguments. The name of a column is one of the parameters. */
export function expectationOf(
  factory: string,
  matcher: string,
  subject: unknown,
  args: readonly unknown[],
): Expectation {
  const make = library[factory]!
  const params = paramsOf(matcher, positionalOf(factory), args)
  if (!isColumn(subject)) return make(params)
  if (!make.definition.params.shape || !('column' in make.definition.params.shape))
    throw new UsageError(`${matcher} is about a table, not about column "${subject.name}"`)
  return make({ ...params, column: subject.name })
}

/** All by name, in one object; or the first of them by place, and then an object of others. */
function paramsOf(matcher: string, places: readonly string[], args: readonly unknown[]): Params {
  const [first, ...more] = args
  if (isParams(first) && more.length === 0) return first
  const others = isParams(args.at(-1)) ? (args.at(-1) as Params) : {}
  const placed = isParams(args.at(-1)) ? args.slice(0, -1) : args
  if (placed.length > places.length)
    throw new UsageError(
      places.length === 0
        ? `${matcher} takes its parameters in an object, by name`
        : `${matcher} takes ${places.join(', ')}, and then an object of other parameters`,
    )
  return { ...Object.fromEntries(placed.map((value, i) => [places[i]!, value])), ...others }
}

const isParams = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
