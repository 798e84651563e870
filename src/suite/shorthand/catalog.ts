import { didYouMean } from '../../text/didYouMean.ts'
import type { DriftTest } from '../../core/driftTest.ts'
import type { Expectation, ExpectationFactory } from '../../core/expectation.ts'
import { ParamsError } from '../../errors/paramsError.ts'
import { camelCaseKeys } from '../reading/camelCaseKeys.ts'
import { toCamel, toSnake } from '../reading/caseNames.ts'
import { takesDriftTest } from './takesDriftTest.ts'

export type AnyExpectationFactory = ExpectationFactory<Record<string, unknown>, Record<string, unknown>>

/** A key of the column shorthand, e.g. `between`: the expectation it means, and what its value means. */
export interface Shorthand {
  readonly type: string
  readonly params: (column: string, value: unknown) => Readonly<Record<string, unknown>> | null
}

/** The expectations that a suite file can name, and the drift tests in addition to the built-in ones. */
export interface Catalog {
  readonly factories: readonly AnyExpectationFactory[]
  readonly driftTests: readonly DriftTest[]
  /** The expectation that a suite file means by a type and its parameters in snake_case. Errors say what to write instead. */
  readonly make: (type: string, params: Readonly<Record<string, unknown>>) => Expectation
  readonly shorthands: ReadonlyMap<string, Shorthand>
}

/** A catalog of expectations. Two of one type, or of one key of the shorthand, are errors, and so are two drift tests of one name. */
export function catalog(
  factories: readonly AnyExpectationFactory[],
  driftTests: readonly DriftTest[] = [],
): Catalog {
  const byType = new Map<string, AnyExpectationFactory>()
  const shorthands = new Map<string, Shorthand>()
  for (const factory of factories) {
    const { type, shorthand } = factory.definition
    if (byType.has(type))
      throw new Error(`there are two expectations "${type}"; give your expectation another name`)
    byType.set(type, factory)
    if (!shorthand) continue
    const { key, params } = shorthand
    const other = shorthands.get(key)
    if (other)
      throw new Error(`${type}: the rule "${key}" already means ${other.type}; give your rule another key`)
    shorthands.set(key, { type, params })
  }
  const byName = new Map<string, DriftTest>()
  for (const test of driftTests) {
    if (byName.has(test.name))
      throw new Error(`there are two drift tests "${test.name}"; give your test another name`)
    byName.set(test.name, test)
  }
  return {
    factories,
    driftTests,
    make: (type, params) => makeExpectation(byType, byName, type, params),
    shorthands,
  }
}

function makeExpectation(
  byType: ReadonlyMap<string, AnyExpectationFactory>,
  driftTests: ReadonlyMap<string, DriftTest>,
  type: string,
  params: Readonly<Record<string, unknown>>,
): Expectation {
  const make = byType.get(type)
  if (!make) throw new Error(`there is no expectation "${type}"${didYouMean(type, [...byType.keys()])}`)
  const names = Object.keys(params)
  const twice = names.find((name) => name !== toCamel(name) && names.includes(toCamel(name)))
  if (twice !== undefined) throw new Error(`${type}: ${twice} and ${toCamel(twice)} are one parameter`)
  try {
    const given = camelCaseKeys(params, make.definition.params) as Record<string, unknown>
    const own = takesDriftTest(make.definition.params) && driftTests.get(String(given['test']))
    return make(own ? { ...given, test: own } : given)
  } catch (cause) {
    if (!(cause instanceof ParamsError)) throw cause
    throw new Error(`${type}: ${cause.spelt(toSnake)}`, { cause })
  }
}
