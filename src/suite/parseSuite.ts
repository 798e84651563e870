import { isMap } from 'yaml'
import { didYouMean } from '../didYouMean.ts'
import type { Suite } from '../suite.ts'
import { columnRules } from './columnRules.ts'
import { expectationList } from './expectationList.ts'
import { SuiteError } from './suiteError.ts'
import { suiteSource } from './suiteSource.ts'

const keys = ['suite', 'columns', 'expectations']

/** Reads a suite from YAML or JSON text. Every error names the file and the line. */
export function parseSuite(text: string, file: string): Suite {
  const source = suiteSource(text, file)
  const { root } = source
  if (!isMap(root)) throw new SuiteError(file, 1, `a suite has the keys ${keys.join(', ')}`)
  const parts = new Map(root.items.map((pair) => [source.key(pair), pair]))
  for (const [key, pair] of parts)
    if (!keys.includes(key))
      throw source.fault(
        pair.key,
        `unknown key "${key}"${didYouMean(key, keys)}; a suite has ${keys.join(', ')}`,
      )
  const [suite, columns, list] = keys.map((key) => parts.get(key))
  const name = suite ? source.value(suite.value) : withoutExtension(file)
  if (typeof name !== 'string' || name.trim() === '')
    throw source.fault(suite?.key, `suite is the name of the suite, in text, not ${JSON.stringify(name)}`)
  const expectations = [
    ...(columns ? columnRules(columns, source) : []),
    ...(list ? expectationList(list, source) : []),
  ]
  if (expectations.length === 0)
    throw new SuiteError(file, 1, 'the suite expects nothing; give it columns or expectations')
  return { name, file, expectations }
}

const withoutExtension = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
