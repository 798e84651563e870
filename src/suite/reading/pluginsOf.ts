import { isMap, isSeq } from 'yaml'
import { truncate } from '../../text/truncate.ts'
import type { SuiteSource } from './suiteSource.ts'

export interface PluginReference {
  /** A path, relative to the suite file. */
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
    if (!isPath(module))
      throw source.fault(
        node,
        `a plugin is a local file, e.g. ./my-checks.ts, not ${JSON.stringify(truncate(module, 80))}. To use a package, export it from a file: export * from 'package'`,
      )
    return { module, node }
  })
}

/** A relative or absolute path of this machine: no URL, no `data:`, no other host, no package. */
const isPath = (module: string): boolean =>
  /^(\.{1,2}[\\/]|\/(?!\/)|[a-z]:[\\/])/i.test(module) && !module.includes('\0')
