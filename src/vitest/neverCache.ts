import type { VitestPluginContext } from 'vitest/node'

type Define = VitestPluginContext['experimental_defineCacheKeyGenerator']

/**
 * Keeps modules out of Vitest's cache on disk, where they would outlive the plugin that made them. Vitest 5 has it on by
 * default, and another name for the way to say so.
 */
export function neverCache(context: VitestPluginContext, isOurs: (id: string) => boolean): void {
  const { defineCacheKeyGenerator, experimental_defineCacheKeyGenerator } = context as Partial<
    Record<'defineCacheKeyGenerator' | 'experimental_defineCacheKeyGenerator', Define>
  >
  const define = defineCacheKeyGenerator ?? experimental_defineCacheKeyGenerator
  define?.(({ id }) => (isOurs(id) ? false : undefined))
}
