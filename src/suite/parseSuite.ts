import type { Suite } from '../suite.ts'
import { builtIn } from './builtIn.ts'
import { pluginsOf } from './pluginsOf.ts'
import { suiteFrom } from './suiteFrom.ts'
import { suiteSource } from './suiteSource.ts'

/**
 * Reads a suite without plugins from YAML or JSON text; `file` is what errors call it. Of another tool's rules of several
 * tables, those of one are chosen.
 */
export function parseSuite(text: string, file: string, table?: string): Suite {
  const source = suiteSource(text, file)
  const [plugin] = pluginsOf(source)
  if (plugin) throw source.fault(plugin.node, 'a suite with plugins is read from its file, by readSuite')
  return suiteFrom(source, builtIn, { file, table })
}
