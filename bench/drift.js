import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare, pythonWith, rowsOr, say, temporaryFolder, whole } from './compare.js'
import { bareDuckdb, numberColumns, writeCsv } from './data.js'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const rows = rowsOr(1_000_000)
const folder = temporaryFolder()
const connection = await bareDuckdb()
const large = ['reference', 'sample'].map((side) => join(folder, `${side}.csv`))
for (const [i, side] of ['reference', 'sample'].entries())
  await writeCsv(connection, large[i], numberColumns(side), rows)
connection.closeSync()
say(`two CSV files of ${rows} rows x 10 numbers, ${Math.round(statSync(large[0]).size / 1e6)} MB each\n`)
const small = ['reference', 'sample'].map((side) => path(`../fixtures/songs/${side}.csv`))

const found = pythonWith(['polars', 'scipy'])
const cases = ([reference, sample]) => ({
  'validate (and sha256, types, row count, missing rates)': () =>
    whole(
      process.execPath,
      [path('../bin/validate.js'), '--reference', reference, '--sample', sample],
      [0, 1],
    ),
  ...(found && {
    [`a Python script: ${found.versions}`]: () =>
      whole(found.python, [path('polars_scipy.py'), reference, sample]),
  }),
})

await compare(`Drift of two files, ${rows} rows x 10 numbers each, whole processes`, cases(large))
await compare('Drift of two files, 2000 rows x 14 columns each, whole processes', cases(small))
