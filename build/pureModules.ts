import type { Plugin } from 'rolldown'

/** What isn't a constant in itself: a call, an access, a template. */
const computed = /[(.`]/

/**
 * Lets a bundler drop what a user of the package doesn't use. Many modules are one file in `dist`, of which `sideEffects:
 * false` says nothing, so each constant that is computed when a module is loaded is marked as free of side effects.
 */
export const pureModules: Plugin = {
  name: 'pure-modules',
  transform: {
    filter: { id: /^(?!.*node_modules).*\.ts$/ },
    handler(code) {
      const { body } = this.parse(code, { lang: 'ts' })
      let marked = ''
      let end = 0
      for (const statement of body) {
        const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
        if (declaration?.type !== 'VariableDeclaration') continue
        for (const { init } of declaration.declarations) {
          if (!init || /Function|Literal$/.test(init.type)) continue
          const value = code.slice(init.start, init.end)
          if (!computed.test(value)) continue
          marked += `${code.slice(end, init.start)}/* @__PURE__ */ (() => (${value}))()`
          end = init.end
        }
      }
      return end === 0 ? null : { code: marked + code.slice(end) }
    },
  },
}
