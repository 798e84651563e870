import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { say, table, temporaryFolder } from './compare.js'
import { bareDuckdb } from './data.js'

// Odd shapes through the built program, each in a process: time, CPU and peak memory beside the size of the data.
const bin = fileURLToPath(new URL('../bin/validate.js', import.meta.url))
const hook = fileURLToPath(new URL('peak.js', import.meta.url))
const folder = temporaryFolder()
const connection = await bareDuckdb()

async function write(name, columns, rows) {
  const file = join(folder, name)
  await connection.run(`SELECT setseed(${name.includes('new') ? 0.7 : 0.3})`)
  await connection.run(`COPY (SELECT ${columns.join(', ')} FROM range(${rows}) t(i)) TO '${file}'`)
  return file
}

const numbers = (count) => Array.from({ length: count }, (_, i) => `round(random() * 1000, 3) AS c${i}`)
const pair = async (name, columns, rows) => [
  '--reference',
  await write(`${name}_ref.csv`, columns, rows),
  '--sample',
  await write(`${name}_new.csv`, columns, rows),
]
const maps = async (name, columns, rows) => {
  const file = await write(`${name}.parquet`, columns, rows)
  return ['--reference', file, '--sample', file]
}

const cases = {
  '5,000 columns x 20 rows': await pair('wide', numbers(5_000), 20),
  '2,000 columns x 20,000 rows': await pair('large', numbers(2_000), 20_000),
  '800 columns x 200 rows, --html': [
    ...(await pair('page', numbers(800), 200)),
    '--html',
    join(folder, 'page.html'),
  ],
  '300,000 maps of 100 integers': await maps(
    'integers',
    ['map(range(100), range(100)) AS m', 'i % 3 AS k'],
    300_000,
  ),
  '2,000 maps of 5,000 texts': await maps(
    'texts',
    [`map(range(5000), list_transform(range(5000), lambda x: 'v' || x)) AS m`, 'i % 3 AS k'],
    2_000,
  ),
}

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 2 : 0)} MiB`
const chosen = process.argv[2]
const lines = Object.entries(cases)
  .filter(([name]) => chosen === undefined || name.includes(chosen))
  .map(([name, args]) => {
    const start = performance.now()
    const { status, stderr, output } = spawnSync(process.execPath, ['--import', hook, bin, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    if (status > 1) throw new Error(`${name} ended with ${status}: ${stderr}`)
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(output[3])
    const bytes = statSync(args[1]).size + statSync(args[3]).size
    const line = [
      name,
      megabytes(bytes),
      `${((performance.now() - start) / 1000).toFixed(1)} s`,
      `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s`,
      megabytes(maxRSS * 1024),
    ]
    // A run may take minutes where the machine is busy: each case is said when it ends, and all in a table at last.
    say(`${line.join(' | ')}\n`)
    return line
  })
say(table([['', 'data', 'time', 'CPU', 'peak memory'], ...lines]))
process.exit()
