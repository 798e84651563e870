import { didYouMean } from '../didYouMean.ts'
import type { Expectation, ExpectationFactory } from '../expectation.ts'
import * as expectations from '../expectations/index.ts'
import { ParamsError } from '../paramsError.ts'
import { inCamel } from './inCamel.ts'
import { toCamel, toSnake } from './names.ts'

const factories = new Map(
  Object.values(expectations).map((factory) => [factory.definition.type, factory as unknown as Factory]),
)

type Factory = ExpectationFactory<Record<string, unknown>, Record<string, unknown>>

/** The expectation that a suite file means by a type and its parameters in snake_case. Errors say what to write instead. */
export function makeExpectation(type: string, params: Readonly<Record<string, unknown>>): Expectation {
  const make = factories.get(type)
  if (!make) throw new Error(`there is no expectation "${type}"${didYouMean(type, [...factories.keys()])}`)
  const names = Object.keys(params)
  const twice = names.find((name) => name !== toCamel(name) && names.includes(toCamel(name)))
  if (twice !== undefined) throw new Error(`${type}: ${twice} and ${toCamel(twice)} are one parameter`)
  try {
    return make(inCamel(params, make.definition.params) as Record<string, unknown>)
  } catch (cause) {
    if (!(cause instanceof ParamsError)) throw cause
    throw new Error(`${type}: ${cause.spelt(toSnake)}`, { cause })
  }
}

/** The keys of the column shorthand, e.g. `between`, and what each means. */
export const shorthands = new Map(
  [...factories.values()].flatMap(({ definition: { type, shorthand } }) =>
    shorthand ? [[shorthand.key, { type, params: shorthand.params }] as const] : [],
  ),
)
