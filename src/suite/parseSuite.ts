import type { Suite } from '../suite.ts'
import { builtIn } from './builtIn.ts'
import { pluginsOf } from './pluginsOf.ts'
import { suiteFrom } from './suiteFrom.ts'
import { suiteSource } from './suiteSource.ts'

/** Reads a suite without plugins from YAML or JSON text; `file` is what errors call it. */
export function parseSuite(text: string, file: string): Suite {
  const source = suiteSource(text, file)
  const [plugin] = pluginsOf(source)
  if (plugin) throw source.fault(plugin.node, 'a suite with plugins is read from its file, by readSuite')
  return suiteFrom(source, file, builtIn)
}
