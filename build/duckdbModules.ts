import type { Plugin } from 'rolldown'

/** CommonJS as TypeScript writes it, and the same of an ES module. */
const rewrites: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^var __(?:createBinding|setModuleDefault|import\w+|exportStar) = [^]*?^\}(?:\)\))?;\n/gm, ''],
  [/^Object\.defineProperty\(exports, "__esModule", .*\n/gm, ''],
  [/^(?:exports\.\w+ = )+void 0;\n/gm, ''],
  [/^Object\.defineProperty\(exports, "(\w+)", .* return (\w+\.\w+); \} \}\);$/gm, 'export const $1 = $2;'],
  [/^(?:const|var) (\w+) = require\(("[^".]+")\);$/gm, 'import $1 from $2;'],
  [/^(?:const|var) (\w+) = (?:__import\w+\()?require\(("[^"]+")\)\)?;$/gm, 'import * as $1 from $2;'],
  [/^require\(("[^"]+")\);$/gm, 'import $1;'],
  [/^__exportStar\(require\(("[^"]+")\), exports\);$/gm, 'export * from $1;'],
  [/^exports\.default = (\w+);$/gm, 'export default $1;'],
  [/^exports\.(\w+) = \1;$/gm, 'export { $1 };'],
  [/\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, '($1 || ($1 = {}));\nexport { $1 };'],
  [/^exports\.(\w+) = /gm, 'export const $1 = '],
  [/\bexports\.(?=\w)/g, ''],
]

const left = /.*(?:\brequire\(|\bexports\b).*/

/**
 * Makes ES modules of DuckDB's client, whose version is pinned. It is 180 modules of CommonJS, each of which V8 reads twice, and
 * of which a bundler can drop nothing.
 */
export const duckdbModules: Plugin = {
  name: 'duckdb-modules',
  transform: {
    filter: { id: /node_modules\/@duckdb\/node-api\/.*\.js$/ },
    handler(code, id) {
      const made = rewrites.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), code)
      const [unknown] = left.exec(made) ?? []
      if (unknown !== undefined) throw new Error(`${id} has a line that no rewrite knows: ${unknown}`)
      return { code: made, moduleType: 'js' }
    },
  },
}
