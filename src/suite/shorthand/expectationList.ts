import { isMap, isSeq, type Pair } from 'yaml'
import type { Expectation } from '../../core/expectation.ts'
import type { Catalog } from './catalog.ts'
import type { SuiteSource } from '../reading/suiteSource.ts'

/** `expectations: [{ type: expect_column_to_exist, column: tempo }]`: each is a type and its parameters. */
export function expectationList(
  { key, value }: Pair,
  source: SuiteSource,
  catalog: Catalog,
): readonly Expectation[] {
  const list = source.follow(value)
  if (!isSeq(list)) throw source.fault(key, 'expectations is a list')
  return list.items.map((item) => {
    const { type, ...params } = isMap(source.follow(item))
      ? (source.value(item) as Readonly<Record<string, unknown>>)
      : {}
    if (typeof type !== 'string')
      throw source.fault(
        item,
        'each expectation is a map with a type, e.g. { type: expect_column_to_exist, column: tempo }',
      )
    return { ...source.at(item, () => catalog.make(type, params)), line: source.line(item) }
  })
}
