import { join } from 'node:path'
import { duckdbEngine } from '../src/engines/duckdb/duckdbEngine.ts'
import { moments } from '../src/metrics/moments.ts'
import { column } from '../src/sql/ast.ts'
import { compare, rowsOr, temporaryFolder } from './compare.js'
import { artifact, bareDuckdb, normal, writeParquet } from './data.js'

const rows = rowsOr(2_000_000)
const file = join(temporaryFolder(), 'numbers.parquet')
const connection = await bareDuckdb()
await writeParquet(connection, file, [['x', 'DOUBLE', normal('reference')]], rows)
const engine = await duckdbEngine(new Map([['sample', artifact(file, 'parquet')]]))
const { kind, args } = moments('sample', column('x'), { deviation: true })

await compare(`mean and standard deviation of ${rows.toLocaleString('en')} doubles in a Parquet file`, {
  'avg and stddev_samp of DuckDB, in the order of the threads': async () => {
    await connection.run(`SELECT avg(x), stddev_samp(x) FROM '${file}'`)
  },
  'moments, the same in any order': async () => {
    await kind.measure(args, engine)
  },
})
await engine.close()
