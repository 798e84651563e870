import { join } from 'node:path'
import { duckdbEngine } from '../src/engines/duckdb/duckdbEngine.ts'
import { moments } from '../src/metrics/moments.ts'
import { column, exactAvg } from '../src/sql/ast.ts'
import { exactMoments } from '../src/stats/numeric/exactMoments.ts'
import { compare, median, rowsOr, temporaryFolder } from './compare.js'
import { artifact, bareDuckdb, normal, writeParquet } from './data.js'

const rows = rowsOr(2_000_000)
const file = join(temporaryFolder(), 'numbers.parquet')
const connection = await bareDuckdb()
await writeParquet(connection, file, [['x', 'DOUBLE', normal('reference')]], rows)
const engine = await duckdbEngine(new Map([['sample', artifact(file, 'parquet')]]))
const { kind, args } = moments('sample', column('x'))
const numbers = await engine.numbers('sample', column('x'))

/** Notes the median CPU time of a case, all threads together. */
function withCpu(run) {
  const spent = []
  return async () => {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1000)
    return `${median(spent).toFixed(0)} ms of CPU`
  }
}

await compare(`mean and standard deviation of ${rows.toLocaleString('en')} doubles in a Parquet file`, {
  'avg and stddev_samp of DuckDB, in the order of the threads': withCpu(() =>
    connection.run(`SELECT avg(x), stddev_samp(x) FROM '${file}'`),
  ),
  'exact_avg, the same in any order': withCpu(() =>
    engine.query('sample', { select: { mean: exactAvg(column('x')) } }),
  ),
  'moments, the same in any order': withCpu(() => kind.measure(args, engine)),
  'of these, the numbers from DuckDB': withCpu(() => engine.numbers('sample', column('x'))),
  'of these, the exact sums': withCpu(() => exactMoments(numbers)),
})
await engine.close()
