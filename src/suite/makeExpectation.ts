import type { z } from 'zod'
import { didYouMean } from '../didYouMean.ts'
import type { Expectation, ExpectationFactory } from '../expectation.ts'
import * as expectations from '../expectations/index.ts'
import type { Severity } from '../outcome.ts'
import { toCamel, toSnake } from './names.ts'

const factories = new Map(
  Object.values(expectations).map((factory) => [factory.definition.type, factory as unknown as Factory]),
)

type Factory = ExpectationFactory<Record<string, unknown>, Record<string, unknown>>

const severities: readonly Severity[] = ['error', 'warning', 'info']
const common = ['severity', 'id']

/** The expectation that a suite file means by a type and its parameters in snake_case. Errors say what to write instead. */
export function makeExpectation(type: string, params: Readonly<Record<string, unknown>>): Expectation {
  const make = factories.get(type)
  if (!make) throw new Error(`there is no expectation "${type}"${didYouMean(type, [...factories.keys()])}`)
  const { severity = 'error', id, ...own } = params
  if (!severities.includes(severity as Severity))
    throw new Error(`severity is one of ${severities.join(', ')}, not ${JSON.stringify(severity)}`)
  if (id !== undefined && typeof id !== 'string') throw new Error(`id is text, not ${JSON.stringify(id)}`)
  const camel = Object.fromEntries(Object.entries(own).map(([name, value]) => [toCamel(name), value]))
  const checked = make.definition.params.safeParse(camel)
  if (!checked.success)
    throw new Error(`${type}: ${checked.error.issues.map((issue) => wording(issue, make)).join('; ')}`)
  return make({ ...camel, severity: severity as Severity, ...(id !== undefined && { id }) })
}

function wording(issue: z.core.$ZodIssue, make: Factory): string {
  if (issue.code !== 'unrecognized_keys') {
    const path = issue.path.map((part) => toSnake(String(part))).join('.')
    return path === '' ? issue.message : `${path}: ${issue.message}`
  }
  const schema: object = make.definition.params
  const known = 'shape' in schema ? Object.keys(schema.shape as object).map(toSnake) : []
  return issue.keys
    .map((key) => `unknown parameter "${toSnake(key)}"${didYouMean(toSnake(key), [...known, ...common])}`)
    .join('; ')
}

/** The keys of the column shorthand, e.g. `between`, and what each means. */
export const shorthands = new Map(
  [...factories.values()].flatMap(({ definition: { type, shorthand } }) =>
    shorthand ? [[shorthand.key, { type, params: shorthand.params }] as const] : [],
  ),
)
