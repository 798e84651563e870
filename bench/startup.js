import { fileURLToPath } from 'node:url'
import { compare, say, whole } from './compare.js'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const validate = (...args) => whole(process.execPath, [path('bin/validate.js'), ...args], [0, 1])

await compare('Start-up: whole processes', {
  'node -e 0': () => whole(process.execPath, ['-e', '0']),
  'validate --version': () => validate('--version'),
  'validate --help': () => validate('--help'),
  'node -e import(DuckDB)': () =>
    whole(process.execPath, [
      '--input-type=module',
      '-e',
      `import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve('@duckdb/node-api'))}
       const connection = await (await DuckDBInstance.create(':memory:')).connect()
       await connection.run('SELECT 1')`,
    ]),
  'validate, two files of 2000 rows x 14': () =>
    validate(
      '--reference',
      path('fixtures/songs/reference.csv'),
      '--sample',
      path('fixtures/songs/sample.csv'),
    ),
  'the same with a suite': () =>
    validate('--suite', path('fixtures/songs/suite.yaml'), '--sample', path('fixtures/songs/sample.csv')),
})
say('\ngoal: --version and --help at most 3 x\n')
