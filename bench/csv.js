import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../src/artifacts/cache/sha256.ts'
import { openBytes } from '../src/engines/duckdb/csv/openBytes.ts'
import { examineCsv } from '../src/system/csvBytes/examineCsv.ts'
import { readInThread } from '../src/artifacts/cache/readInThread.ts'
import { duckdbEngine } from '../src/engines/duckdb/duckdbEngine.ts'
import { fileBlocks } from '../src/system/fileBlocks.ts'
import { compare, rowsOr, say, temporaryFolder } from './compare.js'
import { artifact, bareDuckdb, tripColumns, writeCsv } from './data.js'

const rows = rowsOr(2_000_000)
const file = join(temporaryFolder(), 'trips.csv')
const connection = await bareDuckdb()
await writeCsv(connection, file, tripColumns, rows)
const megabytes = Math.round(statSync(file).size / 1e6)
say(`${rows} rows x ${tripColumns.length} columns of CSV, ${megabytes} MB\n`)

const shape = { delimiter: ',', quote: '"', columns: tripColumns.length }
const read = (typed, more = '') => {
  const columns = tripColumns.map(([name, type]) => `'${name}': '${typed ? type : 'VARCHAR'}'`).join(', ')
  return `read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}}${more})`
}
const rejects =
  ", store_rejects = true, rejects_table = 'bad', rejects_scan = 'bad_scans', rejects_limit = 1000"

/** Looks at every cell: a column that nobody asks for is not converted. */
const everyCell = (cell) =>
  tripColumns.map(([name, type]) => (type === 'DOUBLE' ? `max(${cell(name)})` : `count(${name})`)).join(', ')
const scan = async (statement) => void (await connection.run(statement))
const typed = everyCell((name) => name)
const casted = everyCell((name) => `CAST(${name} AS DOUBLE)`)

async function open(options, prepare = false) {
  const engine = await duckdbEngine(new Map([['sample', artifact(file, 'csv')]]), options)
  const { columns, rows, findings } = engine.tables.get('sample')
  const names = columns.map(({ name }) => name)
  if (prepare) await engine.prepare('sample', names, names.length)
  await engine.close()
  return `${rows} rows, ${findings.length} findings`
}

await compare('Reading a CSV file', {
  'DuckDB, all text, count(*)': () => scan(`SELECT count(*) FROM ${read(false)}`),
  'DuckDB, types said, an aggregate of every column': () => scan(`SELECT ${typed} FROM ${read(true)}`),
  'the same, store_rejects': async () => {
    await scan(`SELECT ${typed} FROM ${read(true, rejects)}`)
    await connection.run('DROP TABLE bad')
    await connection.run('DROP TABLE bad_scans')
  },
  'the same, read as text and cast in SQL': () => scan(`SELECT ${casted} FROM ${read(false)}`),
  'DuckDB, types said, loaded into a temporary table': async () => {
    await connection.run(`CREATE TEMP TABLE loaded AS SELECT * FROM ${read(true)}`)
    await connection.run('DROP TABLE loaded')
  },
  'touchstone: opened and proven where it is': () => open({ load: false }),
  'touchstone: opened, proven, then loaded': () => open({ load: false }, true),
  'touchstone: loaded while it is proven': () => open({ load: true }),
  'bytes examined, alone': async () => (await examineCsv([openBytes(file, fileBlocks)], shape)).rows,
  'sha256 alone': async () => `${(await sha256([file])).slice(0, 6)}…`,
  'both in one reading': async () => (await readInThread('sha256', [file], shape)).csv.rows,
})
