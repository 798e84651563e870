import { isMap, type Pair } from 'yaml'
import { didYouMean } from '../../text/didYouMean.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Catalog } from './catalog.ts'
import { toSnake } from '../reading/caseNames.ts'
import type { SuiteSource } from '../reading/suiteSource.ts'

/** `columns: { tempo: { type: float, between: [50, 250] } }`: the column must be there, and each key is an expectation. */
export function columnRules(
  { key, value }: Pair,
  source: SuiteSource,
  catalog: Catalog,
): readonly Expectation[] {
  const columns = source.follow(value)
  if (!isMap(columns)) throw source.fault(key, 'columns is a map from name to rules')
  return columns.items.flatMap((pair) => ofColumn(pair, source, catalog))
}

function ofColumn(pair: Pair, source: SuiteSource, catalog: Catalog): readonly Expectation[] {
  const column = source.key(pair)
  const map = source.follow(pair.value)
  const given = source.value(map)
  if (!isMap(map) && given !== null)
    throw source.fault(pair.key, `the rules of column "${column}" are a map, e.g. { type: float }`)
  const { severity, ...rules } = (given ?? {}) as Readonly<Record<string, unknown>>
  // A rule that was merged in (`<<: *name`) has no key here.
  const pairs = isMap(map) ? map.items : []
  const keyOf = (rule: string): unknown => pairs.find((own) => source.key(own) === rule)?.key ?? pair.key
  const exists = source.at(keyOf('severity'), () =>
    catalog.make('expect_column_to_exist', { column, severity }),
  )
  return [
    { ...exists, line: source.line(pair.key) },
    ...Object.entries(rules).flatMap(([rule, value]) => {
      const key = keyOf(rule)
      const made = source.at(key, () => fromRule(catalog, column, rule, value, severity))
      return made ? [{ ...made, line: source.line(key) }] : []
    }),
  ]
}

/** The expectation of a rule of the shorthand; null if its value requests none, as in `nulls: allow`. */
function fromRule(
  catalog: Catalog,
  column: string,
  rule: string,
  value: unknown,
  severity: unknown,
): Expectation | null {
  const shorthand = catalog.shorthands.get(rule)
  if (!shorthand) {
    const known = [...catalog.shorthands.keys(), 'severity']
    throw new Error(
      `column "${column}": unknown rule "${rule}"${didYouMean(rule, known)}; the rules are ${known.join(', ')}`,
    )
  }
  const params = shorthand.params(column, value)
  if (!params) return null
  const snake = Object.entries(params).map(([name, param]) => [toSnake(name), param] as const)
  return catalog.make(shorthand.type, { ...Object.fromEntries(snake), severity })
}
