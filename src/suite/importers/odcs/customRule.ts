import { parse } from 'yaml'
import { messageOf } from '../../../errors/messageOf.ts'
import type { Rule } from '../shared/importer.ts'
import { toSnake } from '../../reading/caseNames.ts'
import { entryOf, fieldsOf, isRecord, without, type Fields } from '../shared/record.ts'
import type { RuleMaker } from '../shared/rulesAt.ts'

/** How the rules of other engines that are known say an expectation: a type, and its parameters. */
const engines: Readonly<Record<string, (written: Fields) => Fields>> = {
  touchstone: (written) => without(written, 'type'),
  greatexpectations: ({ kwargs }) => fieldsOf(kwargs),
}

/** A rule in the form of an engine: Touchstone's, or Great Expectations'. */
export function customRule({ engine, implementation }: Fields, maker: RuleMaker): Rule {
  const name = String(engine)
  const params = entryOf(engines, name.toLowerCase().replace(/[^a-z]/g, ''))
  if (!params) return maker.refuse('custom', `it is a rule of ${name}`)
  const written = implementationOf(implementation)
  if (typeof written === 'string') return maker.refuse('custom', `its implementation isn't YAML: ${written}`)
  const { type } = written
  if (typeof type !== 'string') return maker.refuse('custom', 'its implementation has no type')
  const inSnake = Object.entries(params(written)).map(([key, value]) => [toSnake(key), value] as const)
  return maker.rule(type, Object.fromEntries(inSnake))
}

function implementationOf(given: unknown): Fields | string {
  try {
    const read: unknown = typeof given === 'string' ? parse(given) : given
    return isRecord(read) ? read : "it isn't a map"
  } catch (cause) {
    return messageOf(cause)
  }
}
