import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { pureModules } from '../../build/pureModules.ts'
import { root } from '../sourceFiles.ts'

/** The text of a bundle of some modules, the first of which is its entry; `rest` is loaded when it is needed. */
async function bundle(modules: Readonly<Record<string, string>>, plugins = [pureModules]): Promise<string> {
  const [entry = ''] = Object.keys(modules)
  const built = await rolldown({
    input: entry,
    cwd: root,
    platform: 'node',
    external: ['zod', 'apache-arrow', 'jiti', '@duckdb/node-bindings'],
    plugins: [
      {
        name: 'modules',
        resolveId: (id) => (id in modules ? { id, moduleSideEffects: false } : null),
        load: (id) => modules[id] ?? null,
        resolveDynamicImport: (id) => ({ id: typeof id === 'string' ? id : 'later', external: true }),
      },
      ...plugins,
    ],
  })
  const { output } = await built.generate({ format: 'esm', minify: true })
  await built.close()
  expect(output).toHaveLength(1)
  return output[0].code
}

const both = `
const made = (name: string) => ({ name, at: Date.now() })
export const a = made('first')
export const b = { ...a, of: made('second').name }, c = 3
export const d = (): string => made('third').name
`

describe('constants of a module', () => {
  it('can be dropped one by one', async () => {
    const entry = "export { a } from 'both.ts'"
    expect(await bundle({ 'entry.ts': entry, 'both.ts': both })).not.toMatch(/second|third/)
    expect(await bundle({ 'entry.ts': entry, 'both.ts': both })).toContain('first')
    expect(await bundle({ 'entry.ts': entry, 'both.ts': both }, [])).toContain('second')
  })

  it('keep their values', async () => {
    const code = await bundle({ 'entry.ts': "export { b, c, d } from 'both.ts'", 'both.ts': both })
    const { b, c, d } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      readonly b: object
      readonly c: number
      readonly d: () => string
    }
    expect(b).toMatchObject({ name: 'first', of: 'second' })
    expect([c, d()]).toEqual([3, 'third'])
  })
})

it('a suite of one expectation is bundled in less than 225 kB, of which zod is 125, without what is loaded later', async () => {
  const path = join(root, 'dist/src/index.js')
  expect(existsSync(path)).toBe(true)
  const code = await bundle({
    'suite.ts': `import { defineSuite, expectColumnValuesToBeBetween } from ${JSON.stringify(path)}
export default defineSuite({ name: 's', expectations: [expectColumnValuesToBeBetween({ column: 'a', minValue: 0 })] })`,
  })
  expect(code).toContain('expect_column_values_to_be_between')
  expect(code).not.toContain('expect_column_mean_to_be_between')
  expect(code.length).toBeLessThan(225_000)
})
