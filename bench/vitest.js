import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare, say, temporaryFolder, whole } from './compare.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const count = 2000
const columns = ['danceability', 'energy', 'loudness', 'speechiness', 'liveness', 'valence', 'tempo']

/** As many expectations, no two alike, all of which the data meets. */
const rules = Array.from(
  { length: count },
  (_, i) =>
    `  - { type: expect_column_values_to_be_between, column: ${columns[i % columns.length]}, min_value: ${-1000 - i} }`,
)

const home = temporaryFolder()
const modules = join(home, 'node_modules')
mkdirSync(join(modules, '@touchstone-data/touchstone'), { recursive: true })
for (const name of readdirSync(join(root, 'node_modules')))
  symlinkSync(join(root, 'node_modules', name), join(modules, name))
for (const name of ['bin', 'dist', 'package.json'])
  cpSync(join(root, name), join(modules, '@touchstone-data/touchstone', name), { recursive: true })
const folders = { suite: join(home, 'suite'), bare: join(home, 'bare') }
for (const folder of Object.values(folders)) mkdirSync(folder)
const sample = join(root, 'fixtures/songs/sample.csv')
const suite = join(folders.suite, 'many.suite.yaml')
writeFileSync(suite, `suite: many\nexpectations:\n${rules.join('\n')}\n`)
writeFileSync(
  join(folders.suite, 'vitest.config.js'),
  `import { dataProject } from '@touchstone-data/touchstone/vitest/plugin'
   export default { test: { projects: [dataProject({ sample: ${JSON.stringify(sample)} })] } }`,
)
writeFileSync(join(folders.bare, 'vitest.config.js'), 'export default {}')
writeFileSync(join(folders.bare, 'one.test.js'), "import { test } from 'vitest'\ntest('is', () => {})\n")

const vitest = (folder) =>
  whole(process.execPath, [join(modules, 'vitest/vitest.mjs'), 'run', '--reporter=dot', '--root', folder])
await compare(`${count} expectations in one suite: whole processes`, {
  'validate --suite': () =>
    whole(process.execPath, [join(root, 'bin/validate.js'), '--suite', suite, '--sample', sample, '--quiet']),
  'vitest run, one test': () => vitest(folders.bare),
  'vitest run, the suite': () => vitest(folders.suite),
})
say('\ngoal: the third under 2 x the sum of the first two\n')
