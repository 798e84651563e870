import { parse } from 'yaml'
import { messageOf } from '../../../errors/messageOf.ts'
import type { ImportedRules, Rule } from '../shared/importer.ts'
import { fieldsOf, isGiven, textOr, type Fields } from '../shared/record.ts'
import { rulesAt } from '../shared/rulesAt.ts'
import { greatExpectations } from '../greatExpectations.ts'
import { sodaCl } from '../sodaCl.ts'

const at = ['quality', 'specification']

/** Reads the `quality` of a whole contract, which versions 0.9 have: checks in SodaCL, or expectations by model. */
export function olderQualityRules(quality: unknown, table: string): readonly Rule[] {
  if (!isGiven(quality)) return []
  const { type, specification } = fieldsOf(quality)
  const name = textOr(type, '')
  try {
    const rules = readers[name.toLowerCase()]?.(yamlOf(specification), table)
    if (rules) return rules.rules.map((rule) => ({ ...rule, at: [...at, ...rule.at] }))
  } catch (cause) {
    return [rulesAt(at).refuse(`quality ${name}`, `it can't be read: ${messageOf(cause)}`)]
  }
  return [rulesAt(at).refuse(`quality ${name}`, 'only SodaCL and great-expectations are read')]
}

const readers: Readonly<Record<string, (specification: Fields, table: string) => ImportedRules>> = {
  sodacl: (specification, table) => sodaCl.rules(specification, table),
  'great-expectations': (specification, table) =>
    greatExpectations.rules({ expectations: listIn(specification[table]) }),
}

/** Value that a text holds as YAML or JSON, or the text. */
const parsed = (given: unknown): unknown => (typeof given === 'string' ? parse(given) : given)
const yamlOf = (given: unknown): Fields => fieldsOf(parsed(given))

function listIn(given: unknown): readonly unknown[] {
  const read = parsed(given)
  if (Array.isArray(read)) return read
  return isGiven(read) ? [fieldsOf(read)['expectations'] ?? read].flat() : []
}
