import { builtIn } from '../suite/shorthand/builtIn.ts'
import type { Suggestion } from './suggestion.ts'

const factories = new Map(builtIn.factories.map((factory) => [factory.definition.type, factory]))

/** Makes one rule of several that say the same of different columns, for the same reason. */
export function groupColumns(rules: readonly Suggestion[]): readonly Suggestion[] {
  const groups = new Map<string, Suggestion[]>()
  for (const rule of rules) {
    const key = keyOf(rule)
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()].map(ofColumns)
}

function keyOf({ expectation: { type, params }, evidence }: Suggestion): string {
  const { column, ...others } = params
  return JSON.stringify([type, typeof column === 'string' ? '' : column, others, evidence])
}

function ofColumns(rules: readonly Suggestion[]): Suggestion {
  const [first] = rules
  if (rules.length === 1) return first!
  const { type, params } = first!.expectation
  const columns = rules.map(({ expectation }) => expectation.params['column'])
  return { ...first!, expectation: factories.get(type)!({ ...params, column: columns }) }
}
