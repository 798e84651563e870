import { isMap, isSeq } from 'yaml'
import type { SuiteSource } from './suiteSource.ts'

export interface PluginReference {
  /** A path relative to the suite file, or the name of a package. */
  readonly module: string
  readonly node: unknown
}

/** `plugins: [./my-checks.ts]`: the modules whose expectations a suite file may name. */
export function pluginsOf(source: SuiteSource): readonly PluginReference[] {
  const pair = isMap(source.root) && source.root.items.find((each) => source.key(each) === 'plugins')
  if (!pair) return []
  const list = source.follow(pair.value)
  if (!isSeq(list)) throw source.fault(pair.key, 'plugins is a list of modules, e.g. [./my-checks.ts]')
  return list.items.map((node) => {
    const module = source.value(node)
    if (typeof module !== 'string' || module === '')
      throw source.fault(node, `a plugin is a module, e.g. ./my-checks.ts, not ${JSON.stringify(module)}`)
    return { module, node }
  })
}
