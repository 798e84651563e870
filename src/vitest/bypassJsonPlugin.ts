import type { Plugin } from 'vitest/config'

/** Vite 6 and 7 take every `.json` for data, also what was made a module of; so their plugin is kept from ours. */
export function bypassJsonPlugin(plugins: readonly Plugin[], isOurs: (id: string) => boolean): void {
  const json = plugins.find(({ name }) => name === 'vite:json')
  const { transform } = json ?? {}
  if (!json || !transform) return
  const handler = typeof transform === 'function' ? transform : transform.handler
  const kept: typeof handler = function (code, id, ...rest) {
    return isOurs(id) ? null : handler.call(this, code, id, ...rest)
  }
  json.transform = typeof transform === 'function' ? kept : { ...transform, handler: kept }
}
