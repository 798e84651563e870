import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'
import { duckdbModules } from './build/duckdbModules.ts'
import { lazyConstants } from './build/lazyConstants.ts'
import { pureModules } from './build/pureModules.ts'

/** What `package.json` exports, the command line, and the modules that Vitest loads by their path. */
const entries = [
  'src/index',
  'src/suite/index',
  'src/cli/bin',
  'src/vitest/defaultConfig',
  'src/vitest/index',
  'src/vitest/plugin',
  'src/vitest/reporter',
  'src/vitest/runSuite',
  'reporters/index',
]

/** Not bundled, but for zod: users have their own instances of some, few runs load the others, and one is a binary. */
export const installed = [
  'zod',
  'apache-arrow',
  'vitest',
  '@aws-sdk/client-s3',
  'ajv',
  'ajv-formats',
  'validator',
  'jiti',
  're2js',
  '@duckdb/node-bindings',
]
const isInstalled = (id: string): boolean =>
  installed.some((name) => id === name || id.startsWith(`${name}/`))

/**
 * The package exports the `z` of the zod that is installed, so that users have one. Its own schemas are made by a bundled copy of
 * what they use: zod is 130 files, which load more slowly than Node starts. Schemas of both can be nested.
 */
const isOwnZod = (id: string, importer = ''): boolean =>
  id === 'zod' && !/src\/suite\/index\.ts$/.test(importer)

/**
 * Modules that every run loads, with all that they import, are a few large files: many small ones load more slowly. The
 * first hold what the command line needs before it knows what to do. Packages that compute something when they are loaded
 * are apart from it, so that a bundler can drop them. So is everything that a suite imports: a bundler keeps all that a file
 * may import later, and each export that this uses, so `suite/index` is to reach no such file. Rolldown leaves out chunks that only
 * pass on another one, unless a module awaits something at its top level.
 */
const groups = [
  { name: 'commander', test: /node_modules\/commander\//, priority: 5 },
  { name: 'zod', test: /node_modules\/zod\//, priority: 5 },
  { name: 'terminal', test: /node_modules\/(wrap-ansi|yocto-spinner)\//, priority: 5 },
  {
    name: 'base',
    test: /src\/(errors\/(usageError|messageOf)|core\/(table|duration|unitDesign|verdictRules|driftChoice)|text\/quoteForShell)\.ts$/,
    priority: 4,
  },
  { name: 'start', test: /src\/cli\/main\.ts$/, priority: 3 },
  { name: 'ahead', test: /src\/artifacts\/cache\/readAhead\.ts$/, priority: 2 },
  { name: 'duckdb', test: /node_modules\/@duckdb\//, priority: 3 },
  { name: 'suite', test: /src\/(suite\/automaticSuite|columns\/quantileQuery|core\/unit)\.ts$/, priority: 2 },
  { name: 'run', test: /src\/cli\/commands\/runValidate\.ts$/, priority: 1 },
]

/** Writes which packages are bundled, and their licences, as they ask. */
const licenses: Plugin = {
  name: 'licenses',
  generateBundle() {
    const packages = [...this.getModuleIds()].flatMap(
      (id) => /^.*node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
    )
    const paths = [...new Set(packages)].sort()
    const names = paths.map((path) => relative(import.meta.dirname, path))
    this.emitFile({ type: 'asset', fileName: 'bundled.json', source: `${JSON.stringify(names)}\n` })
    const byText = new Map<string, string[]>()
    for (const path of paths) {
      const text = licenseOf(path)
      byText.set(text, [...(byText.get(text) ?? []), path.replace(/^.*node_modules\//, '')])
    }
    const parts = [...byText].map(([text, names]) => `${names.join(', ')}\n\n${text}`)
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: parts.join(`\n${'-'.repeat(80)}\n\n`) })
  },
}

function licenseOf(path: string): string {
  const texts = readdirSync(path).filter((file) => /^(licen[sc]e|notice)/i.test(file))
  if (texts.length > 0) return texts.map((file) => readFileSync(join(path, file), 'utf8')).join('\n')
  const { license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { license: string }
  return `${license}\n`
}

/**
 * tsx takes a module whose default export is marked as `__esModule` for CommonJS, and hands out what is in it: the bundled
 * packages that are CommonJS would be looked for in it once more.
 */
const underTsx: Plugin = {
  name: 'under-tsx',
  renderChunk: (code) => code.replaceAll('__toESM(m.default, 1)', '__toESM(m.__esModule ? m : m.default, 1)'),
}

export default defineConfig({
  input: Object.fromEntries(entries.map((entry) => [entry, `${entry}.ts`])),
  platform: 'node',
  external: (id, importer) => isInstalled(id) && !isOwnZod(id, importer),
  // Its UMD build requires files by names that no bundler sees.
  resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  plugins: [duckdbModules, lazyConstants, pureModules, licenses, underTsx],
  output: { dir: 'dist', chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { groups } },
})
