import { isDriftTest } from '../../core/isDriftTest.ts'
import type { DriftTest } from '../../core/driftTest.ts'
import { describeThrown } from '../../system/describeThrown.ts'
import { builtIn } from '../shorthand/builtIn.ts'
import { catalog, type AnyExpectationFactory, type Catalog } from '../shorthand/catalog.ts'
import { importModule } from './importModule.ts'
import { pluginsOf, type PluginReference } from './pluginsOf.ts'
import type { ReadSuiteOptions } from './readSuiteOptions.ts'
import type { SuiteSource } from './suiteSource.ts'

/** The expectations and drift tests that a suite file can name: ours, and those that its plugins export, if they may be loaded. */
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
  let known: Catalog = builtIn
  for (const plugin of plugins) {
    const { factories, driftTests } = await partsOf(plugin, source, file)
    known = source.at(plugin.node, () =>
      catalog([...known.factories, ...factories], [...known.driftTests, ...driftTests]),
    )
  }
  return known
}

/** The parts that a plugin exports. */
async function partsOf(
  { module, node }: PluginReference,
  source: SuiteSource,
  file: string,
): Promise<{ factories: readonly AnyExpectationFactory[]; driftTests: readonly DriftTest[] }> {
  const exported = await importModule(module, file).catch((cause: unknown) => {
    throw source.fault(node, `plugin ${module} could not be loaded: ${describeThrown(cause)}`, cause)
  })
  const parts = [...new Set(Object.values(exported))]
  const [factories, driftTests] = [parts.filter(isFactory), parts.filter(isDriftTest)]
  if (factories.length + driftTests.length === 0)
    throw source.fault(
      node,
      `plugin ${module} exports no expectation and no drift test; write export const expectX = columnMapExpectation({ … })`,
    )
  return { factories, driftTests }
}

const isFactory = (value: unknown): value is AnyExpectationFactory =>
  typeof value === 'function' && 'definition' in value
