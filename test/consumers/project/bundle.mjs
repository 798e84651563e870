// Bundles a suite of one expectation by one bundler, and fails if what is loaded is large: node bundle.mjs esbuild
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Binaries, optional packages and Node's own modules are part of no bundle. */
const outside = [/^@duckdb\/node-bindings/, /^@aws-sdk\//, /^vitest/, /^node:/, ...builtinModules]
const input = resolve('bundled.js')

/** Each bundler with its defaults, which split code where they can. */
const bundlers = {
  async esbuild(dir, external) {
    const { build } = await import('esbuild')
    const names = external.filter((name) => typeof name === 'string')
    const options = { bundle: true, minify: true, splitting: true, format: 'esm', platform: 'node' }
    await build({
      entryPoints: [input],
      outdir: dir,
      external: ['@duckdb/*', '@aws-sdk/*', 'vitest', ...names],
      ...options,
    })
  },
  async rollup(dir, external) {
    const [{ rollup }, ...plugins] = await Promise.all([
      import('rollup'),
      ...['node-resolve', 'commonjs', 'json', 'terser'].map((name) => import(`@rollup/plugin-${name}`)),
    ])
    const bundle = await rollup({ input, external, plugins: plugins.map((plugin) => plugin.default()) })
    await bundle.write({ dir, format: 'es' })
  },
  async rolldown(dir, external) {
    const { rolldown } = await import('rolldown')
    const bundle = await rolldown({ input, external, platform: 'node' })
    await bundle.write({ dir, format: 'es', minify: true })
  },
  async vite(dir, external) {
    const { build } = await import('vite')
    const options = { ssr: input, outDir: dir, minify: true, rollupOptions: { external } }
    await build({ configFile: false, logLevel: 'error', ssr: { noExternal: true }, build: options })
  },
  async webpack(dir, externals) {
    const { default: webpack } = await import('webpack')
    const output = { path: resolve(dir), filename: 'bundled.js', module: true, library: { type: 'module' } }
    const module = { externals, externalsType: 'import', experiments: { outputModule: true }, output }
    await new Promise((done, fail) => {
      webpack({ mode: 'production', target: 'node20', entry: input, ...module }, (error, stats) =>
        error || stats.hasErrors() ? fail(error ?? new Error(stats.toString('errors-only'))) : done(),
      )
    })
  },
}

/** The files that are loaded when the bundle is: not those that it may import later. */
function loaded(dir) {
  const texts = new Map()
  const load = (file) => {
    if (texts.has(file)) return
    const text = readFileSync(file, 'utf8')
    texts.set(file, text)
    for (const [, path] of text.matchAll(/(?:^|[;}\n])(?:import|export)\b[^;'"()]*?["'](\.[^"']+)["']/g))
      load(resolve(dirname(file), path))
  }
  load(
    resolve(
      dir,
      readdirSync(dir).find((name) => /^bundled\.m?js$/.test(name)),
    ),
  )
  return [...texts.values()].join('\n')
}

const [name] = process.argv.slice(2)
writeFileSync(
  input,
  `import { defineSuite, expectColumnValuesToBeBetween } from '@touchstone-data/touchstone/suite'
export default defineSuite({
  name: 's',
  expectations: [expectColumnValuesToBeBetween({ column: 'a', minValue: 0 })],
})
`,
)
const sizes = {}
for (const [what, external] of Object.entries({ own: [...outside, /^zod/, 'zod'], all: outside })) {
  const dir = join('out', what)
  await bundlers[name](dir, external)
  const text = loaded(dir)
  sizes[what] = text.length
  sizes[`${what}, gzip`] = gzipSync(text).length
  if (!text.includes('expect_column_values_to_be_between')) throw new Error(`${what}: not the suite`)
  const unused = ['expect_column_mean_to_be_between', 'Ungültige Eingabe'].filter((part) =>
    text.includes(part),
  )
  if (unused.length > 0) throw new Error(`${what}: it holds ${unused.join(', ')}`)
}
process.stdout.write(`${name}: ${JSON.stringify(sizes)}\n`)
if (sizes.own > 100_000 || sizes.all > 200_000 || sizes['all, gzip'] > 100_000) throw new Error('too large')
