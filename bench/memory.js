import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareDuckdb, numberColumns, tripColumns, writeCsv, writeJson, writeParquet } from './data.js'
import { rowsOr, temporaryFolder } from './compare.js'
import { withSection } from './pageSection.js'

// npm run bench:memory: the peak of runs at several limits. Needs /proc. BENCH_DATA keeps the data, BENCH_ROWS makes it smaller.
const root = join(import.meta.dirname, '..')
const page = join(root, 'docs/scale.md')
const heading = '## Peaks under a memory limit'
const folder = process.env.BENCH_DATA ?? temporaryFolder()
mkdirSync(folder, { recursive: true })
const rows = rowsOr(2_000_000)
const limits = { '300MB': 3e8, '500MB': 5e8, '1GB': 1e9 }
/** What docs/scale.md promises. */
const most = 1.5
const interval = 20

const trips = () => tripColumns
const shapes = [
  ['Parquet, 13 columns of taxi trips', 'parquet', 'trips', trips, writeParquet, rows],
  ['Parquet, 10 columns of numbers', 'parquet', 'numbers', numberColumns, writeParquet, rows],
  ['CSV, 13 columns of taxi trips', 'csv', 'trips', trips, writeCsv, rows],
  ['CSV, 10 columns of numbers', 'csv', 'numbers', numberColumns, writeCsv, rows],
  ['JSON lines, 13 columns of taxi trips', 'jsonl', 'trips', trips, writeJson, rows / 4],
]

const [parquetTrips, parquetNumbers] = shapes
const large = parquetNumbers.with(-1, 5 * rows)
const output = (name) => ['-o', join(folder, name), '--force']
/** Runs on one table. */
const alone = [
  [
    'Suite of checks of rows and ranks, Parquet, 10 columns of numbers',
    large,
    (file) => ['--suite', join(import.meta.dirname, 'rowChecks.yaml'), '--sample', file, '-q'],
  ],
  [
    '`suggest`, Parquet, 13 columns of taxi trips',
    parquetTrips,
    (file) => ['suggest', file, ...output('suite.yaml')],
  ],
  [
    '`lock`, Parquet, 13 columns of taxi trips',
    parquetTrips,
    (file) => ['lock', file, ...output('lock.json')],
  ],
  [
    '`profile`, Parquet, 13 columns of taxi trips',
    parquetTrips,
    (file) => ['profile', file, '--html', join(folder, 'profile.html')],
  ],
]

const connection = await bareDuckdb()
async function fileOf(side, [, extension, name, columns, write, count]) {
  const file = join(folder, `${name}_${side}_${count}.${extension}`)
  if (!existsSync(file)) await write(connection, file, columns(side), count)
  return file
}

/** The most bytes of a process and of those that it started, each at its own peak. */
function peakOf(pid) {
  const highest = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  const threads = readdirSync(`/proc/${pid}/task`)
  const children = threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return Number(highest?.[1] ?? 0) * 1024 + children.reduce((sum, child) => sum + peakOf(child), 0)
}

async function run(args) {
  const child = spawn(process.execPath, [join(root, 'bin/validate.js'), ...args], { stdio: 'ignore' })
  let peak = 0
  const timer = setInterval(() => {
    try {
      peak = Math.max(peak, peakOf(child.pid))
    } catch (cause) {
      // A process may end while it is looked at.
      if (!['ENOENT', 'ESRCH'].includes(cause.code)) throw cause
    }
  }, interval)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${code}`)
  return peak
}

const lines = []
let over = 0
async function measure(what, rows, args) {
  const cells = []
  for (const [limit, bytes] of Object.entries(limits)) {
    const peak = await run([...args, '--memory-limit', limit])
    if (peak > most * bytes) over++
    cells.push(`${(peak / 1e6).toFixed(0)} MB`)
  }
  lines.push(`| ${what} | ${rows} | ${cells.join(' | ')} |`)
  process.stdout.write(`${lines.at(-1)}\n`)
}

for (const shape of shapes) {
  const [what, , , , , count] = shape
  const [reference, sample] = [await fileOf('reference', shape), await fileOf('sample', shape)]
  const drift = ['--reference', reference, '--sample', sample, '-q']
  const tables = `2 × ${count.toLocaleString('en')}`
  await measure(what, tables, drift)
  await measure(`${what}, HTML`, tables, [...drift, '--html', join(folder, 'report.html')])
}
for (const [what, shape, argsOf] of alone)
  await measure(what, shape.at(-1).toLocaleString('en'), argsOf(await fileOf('reference', shape)))
connection.closeSync()

const text = `${heading}

Drift of two tables, the same with a report in HTML, and commands on one table. The figures are the sums of the peaks (\`VmHWM\`) of the process and its
supervisor on 2 cores. \`npm run bench:memory\` makes this section, and fails if one exceeds ${most} times its limit.

| data | rows | ${Object.keys(limits).join(' | ')} |
| --- | --- | ${Object.keys(limits)
  .map(() => '---:')
  .join(' | ')} |
${lines.join('\n')}
`
if (process.env.BENCH_ROWS === undefined) {
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), heading, text))
  spawnSync('npx', ['--no-install', 'prettier', '--write', page], { cwd: root, stdio: 'ignore' })
}
process.stdout.write(`${over} of ${lines.length * Object.keys(limits).length} above ${most} × their limit\n`)
process.exitCode = over === 0 ? 0 : 1
