import { join } from 'node:path'
import { duckdbEngine } from '../src/engines/duckdb/duckdbEngine.ts'
import { column } from '../src/sql/ast.ts'
import { ksStatistic } from '../src/stats/tests/ksStatistic.ts'
import { compare, rowsOr, temporaryFolder } from './compare.js'
import { artifact, bareDuckdb, normal, uniform, writeParquet } from './data.js'

const rows = rowsOr(2_000_000)
const folder = temporaryFolder()
const connection = await bareDuckdb()
const sides = { reference: 0, sample: 0.01 }
const names = ['normal', 'lognormal', 'integers']
const artifacts = new Map()
for (const [side, moved] of Object.entries(sides)) {
  const file = join(folder, `${side}.parquet`)
  const columns = [
    ['normal', 'DOUBLE', `${moved} + ${normal(side)}`],
    ['lognormal', 'DOUBLE', `exp(${moved} + ${normal(side)})`],
    ['integers', 'DOUBLE', `floor(1000 * ${uniform(side)})::DOUBLE`],
  ]
  await writeParquet(connection, file, columns, rows)
  await connection.run(`CREATE TABLE ${side} AS SELECT * FROM '${file}'`)
  artifacts.set(side, artifact(file, 'parquet'))
}

const engine = await duckdbEngine(artifacts)
for (const side of Object.keys(sides)) await engine.prepare(side, names, 3)
const pull = async (name) => [
  await engine.numbers('reference', column(name)),
  await engine.numbers('sample', column(name)),
]

const gap = `max(abs(a / ${rows}.0 - b / ${rows}.0))`
const both = (name) =>
  `SELECT ${name} AS x, 1 AS a, 0 AS b FROM reference UNION ALL SELECT ${name}, 0, 1 FROM sample`
const running = 'sum(a) OVER (ORDER BY x) AS a, sum(b) OVER (ORDER BY x) AS b'
const tiesFirst = (name) =>
  `SELECT ${gap} FROM (SELECT ${running} FROM (SELECT x, sum(a) AS a, sum(b) AS b FROM (${both(name)}) GROUP BY x))`
const peers = (name) => `SELECT ${gap} FROM (SELECT ${running} FROM (${both(name)}))`
const inSql = async (statement) =>
  `D ${Number((await connection.runAndReadAll(statement)).getRows()[0][0]).toPrecision(6)}`

/** What most people would write: sort both, walk them together. */
function sortedGap(x, y) {
  const [a, b] = [x.slice().sort(), y.slice().sort()]
  let [i, j, widest] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i], b[j])
    while (i < a.length && a[i] <= at) i++
    while (j < b.length && b[j] <= at) j++
    widest = Math.max(widest, Math.abs(i / a.length - j / b.length))
  }
  return `D ${widest.toPrecision(6)}`
}
const ours = (x, y) => `D ${ksStatistic(x, y).d.toPrecision(6)}`

for (const name of ['normal', 'integers']) {
  await compare(`KS of two times ${rows} doubles that lie in DuckDB (${name})`, {
    'pulled as Float64Array + ksStatistic': async () => ours(...(await pull(name))),
    'of which the pull': async () => `${(await pull(name))[0].length} numbers a side`,
    'pulled, then sorted in JavaScript': async () => sortedGap(...(await pull(name))),
    'in SQL: ties collapsed, then a window': () => inSql(tiesFirst(name)),
    'in SQL: one window, ties as its peers': () => inSql(peers(name)),
  })
}

for (const name of names) {
  const [x, y] = await pull(name)
  await compare(`The kernel alone, two times ${rows} (${name})`, {
    ksStatistic: () => ours(x, y),
    'sorted in JavaScript': () => sortedGap(x, y),
  })
}
await engine.close()
