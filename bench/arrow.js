import { Float64, Int32, Int64, Bool, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { duckdbEngine } from '../src/engines/duckdb/duckdbEngine.ts'
import { column, countAll, countDistinct, max } from '../src/sql/ast.ts'
import { compare, rowsOr, say, temporaryFolder } from './compare.js'
import { artifact, bareDuckdb, normal, uniform, writeParquet } from './data.js'

const rows = rowsOr(1_000_000)
const folder = temporaryFolder()
const parquet = join(folder, 'data.parquet')
const arrow = join(folder, 'data.arrow')
const columns = [
  ['id', new Int64(), 'i'],
  ['count', new Int32(), `floor(1000 * ${uniform('count')})::INT`],
  ['amount', new Float64(), normal('amount')],
  ['price', new Float64(), `CASE WHEN ${uniform('none')} > 0.05 THEN exp(${normal('price')}) END`],
  ['kind', new Utf8(), `'kind ' || floor(50 * ${uniform('kind')})::INT`],
  ['flag', new Bool(), `${uniform('flag')} < 0.5`],
]
const connection = await bareDuckdb()
await writeParquet(connection, parquet, columns, rows)

// Batches of 64 Ki rows, as most writers make them.
const batches = []
for (let start = 0; start < rows; start += 65_536) {
  const reader = await connection.runAndReadAll(
    `SELECT * FROM '${parquet}' WHERE id >= ${start} AND id < ${start + 65_536} ORDER BY id`,
  )
  const values = reader.getColumns()
  batches.push(
    ...new Table(
      Object.fromEntries(columns.map(([name, type], i) => [name, vectorFromArray(values[i], type)])),
    ).batches,
  )
}
writeFileSync(arrow, tableToIPC(new Table(batches), 'file'))
const size = (file) => `${Math.round(statSync(file).size / 1e6)} MB`
say(`${rows} rows x ${columns.length} columns: Arrow ${size(arrow)}, Parquet ${size(parquet)}\n`)

const query = {
  select: {
    rows: countAll,
    id: max(column('id')),
    count: max(column('count')),
    amount: max(column('amount')),
    price: max(column('price')),
    kind: countDistinct(column('kind')),
  },
}

async function scan(file, format, load) {
  const engine = await duckdbEngine(new Map([['sample', artifact(file, format)]]))
  if (load)
    await engine.prepare(
      'sample',
      columns.map(([name]) => name),
      3,
    )
  const [row] = await engine.query('sample', query)
  await engine.close()
  return `${row.rows} rows, ${row.kind} kinds`
}

await compare('Open a table and aggregate every column of it', {
  'Parquet, scanned where it is': () => scan(parquet, 'parquet', false),
  'Parquet, loaded first': () => scan(parquet, 'parquet', true),
  'Arrow IPC, copied in through the appender': () => scan(arrow, 'arrow', false),
})
