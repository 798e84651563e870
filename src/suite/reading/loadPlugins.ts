import { messageOf } from '../../errors/messageOf.ts'
import { builtIn } from '../shorthand/builtIn.ts'
import { catalog, type AnyExpectationFactory, type Catalog } from '../shorthand/catalog.ts'
import { importModule } from './importModule.ts'
import { pluginsOf, type PluginReference } from './pluginsOf.ts'
import type { ReadSuiteOptions } from './readSuiteOptions.ts'
import type { SuiteSource } from './suiteSource.ts'

/** The expectations that a suite file can name: ours, and those that its plugins export, if they may be loaded. */
export async function loadPlugins(
  source: SuiteSource,
  file: string,
  { allowPlugins = false }: ReadSuiteOptions,
): Promise<Catalog> {
  const plugins = pluginsOf(source)
  const [first] = plugins
  if (!first) return builtIn
  if (!allowPlugins)
    throw source.fault(
      first.node,
      `plugin ${first.module} isn't loaded: plugins run code. Pass --allow-plugins if you trust this suite.`,
    )
  const factories = [...builtIn.factories]
  for (const plugin of plugins) {
    const own = await factoriesOf(plugin, source, file)
    source.at(plugin.node, () => catalog([...factories, ...own]))
    factories.push(...own)
  }
  return catalog(factories)
}

async function factoriesOf(
  { module, node }: PluginReference,
  source: SuiteSource,
  file: string,
): Promise<readonly AnyExpectationFactory[]> {
  const exported = await importModule(module, file).catch((cause: unknown) => {
    throw source.fault(node, `plugin ${module} could not be loaded: ${messageOf(cause)}`, cause)
  })
  const factories = Object.values(exported).filter(isFactory)
  if (factories.length === 0)
    throw source.fault(
      node,
      `plugin ${module} exports no expectation; write export const expectX = columnMapExpectation({ … })`,
    )
  return [...new Set(factories)]
}

const isFactory = (value: unknown): value is AnyExpectationFactory =>
  typeof value === 'function' && 'definition' in value
