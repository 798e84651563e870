import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, rowsOr, say, temporaryFolder } from './compare.js'
import {
  bareDuckdb,
  manyColumns,
  numberColumns,
  tripColumns,
  wideColumns,
  writeCsv,
  writeParquet,
} from './data.js'
import { manyChecks } from './manyChecks.js'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const {
  PYTHON = 'python3',
  PYTHON_GX = PYTHON,
  PYTHON_EVIDENTLY = PYTHON,
  BENCH_DATA,
  BENCH_ROWS,
  BENCH_LARGEST = '10000000',
} = process.env
/** Each start of Node reads the certificates of a private authority, 40 ms of CPU time where there are some. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const folder = BENCH_DATA ?? temporaryFolder()
mkdirSync(folder, { recursive: true })
const file = (name) => join(folder, name)
const rows = { trips: rowsOr(2e6), numbers: rowsOr(1e6), wide: rowsOr(20_000), many: rowsOr(1e6) }
const named = Object.fromEntries(
  Object.entries(rows).map(([name, count]) => [name, count.toLocaleString('en')]),
)

const validate = (...args) => [process.execPath, path('../bin/validate.js'), ...args]
const peer = (script, ...args) => [PYTHON, path(`peers/${script}.py`), ...args]
const suite = (name) => ({
  Touchstone: validate('--suite', path('peers/suite.yaml'), '--sample', file(name)),
  'DuckDB alone': [process.execPath, path('floor.js'), file(name)],
  'Polars by hand': peer('polars_suite', file(name)),
  pandera: peer('pandera_suite', file(name)),
  pointblank: peer('pointblank_suite', file(name)),
  'Great Expectations': [PYTHON_GX, path('peers/great_expectations_suite.py'), file(name)],
})
const pair = (kind) => ['reference', 'sample'].map((side) => file(`${side}_${rows.numbers}.${kind}`))
const widePair = (columns) =>
  ['reference', 'sample'].map((side) => file(`${side}_${rows.wide}x${columns}.parquet`))
const compared = ([reference, sample]) => validate('--reference', reference, '--sample', sample)
const drift = (kind) => ({
  Touchstone: compared(pair(kind)),
  'Polars + SciPy': peer('scipy_drift', 'polars', ...pair(kind)),
  'pandas + SciPy': peer('scipy_drift', 'pandas', ...pair(kind)),
})
const songs = ['reference', 'sample'].map((side) => path(`../fixtures/songs/${side}.csv`))

/** What is measured, and how many times as fast as each of the others Touchstone is to be. */
const works = {
  [`Suite of 40 checks, CSV, ${named.trips} rows x 13`]: {
    cases: suite(`trips_${rows.trips}.csv`),
    goals: { 'DuckDB alone': 1 / 1.6, pandera: 1, pointblank: 1 },
  },
  [`Suite of 40 checks, Parquet, ${named.trips} rows x 13`]: {
    cases: suite(`trips_${rows.trips}.parquet`),
    goals: { 'DuckDB alone': 1 / 1.5, pandera: 1.5, pointblank: 1.5, 'Great Expectations': 8 },
  },
  [`Drift, CSV, ${named.numbers} rows x 10 numbers twice`]: {
    cases: drift('csv'),
    goals: { 'Polars + SciPy': 2.5, 'pandas + SciPy': 2.5 },
  },
  [`Drift, Parquet, ${named.numbers} rows x 10 numbers twice`]: {
    cases: drift('parquet'),
    goals: { 'Polars + SciPy': 3, 'pandas + SciPy': 3 },
  },
  [`Drift with an HTML report, Parquet, ${named.numbers} rows x 10 numbers twice`]: {
    cases: {
      Touchstone: [...compared(pair('parquet')), '--html', file('report.html')],
      Evidently: [PYTHON_EVIDENTLY, path('peers/evidently_drift.py'), ...pair('parquet')],
    },
    goals: {},
  },
  [`Drift, Parquet, ${named.wide} rows x 1,000 columns twice`]: {
    cases: {
      Touchstone: compared(widePair(1000)),
      Evidently: [PYTHON_EVIDENTLY, path('peers/evidently_drift.py'), ...widePair(1000)],
    },
    goals: { Evidently: 10 },
  },
  [`Drift with an HTML report, Parquet, ${named.wide} rows x 2,000 columns twice`]: {
    cases: { Touchstone: [...compared(widePair(2000)), '--html', file('wide.html')] },
    goals: {},
  },
  [`Suite of 226 checks, Parquet, ${named.many} rows x 80`]: {
    cases: {
      Touchstone: validate('--suite', file('many.yaml'), '--sample', file(`many_${rows.many}.parquet`)),
      'DuckDB alone': [
        process.execPath,
        path('floor.js'),
        file(`many_${rows.many}.parquet`),
        file('many.sql'),
      ],
    },
    goals: { 'DuckDB alone': 1 / 1.5 },
  },
  'Drift, CSV, 2,000 rows x 14 twice': {
    cases: { Touchstone: compared(songs), 'node -e 0': [process.execPath, '-e', '0'] },
    goals: { 'node -e 0': 1 / 5 },
  },
}
/** Below this share of a goal the run fails: something was lost, not only a busy machine. */
const lost = 0.25

const modules = {
  'Polars by hand': 'polars',
  pandera: 'pandera',
  pointblank: 'pointblank',
  'Great Expectations': 'great_expectations',
  'Polars + SciPy': 'polars, scipy',
  'pandas + SciPy': 'pandas, scipy',
  Evidently: 'evidently',
}

/** One whole process, by the operating system's own account. */
function measured(command) {
  const told = execFileSync('python3', [path('measured.py'), ...command], { encoding: 'utf8', env })
  const { code, stderr, ...used } = JSON.parse(told)
  // Exit code 1 is a verdict.
  if (code > 1 || (code === 1 && command[0] !== process.execPath))
    throw new Error(`${command.join(' ')} ended with ${code}: ${stderr}`)
  return used
}

function isInstalled(name, [program]) {
  if (!(name in modules)) return true
  if (spawnSync(program, ['-c', `import ${modules[name]}`]).status === 0) return true
  say(`!!! NOT RUN: ${name}. ${program} cannot import ${modules[name]}.\n`)
  return false
}

/** Whether a goal is met by time and by CPU time. */
function verdict(isMet) {
  const [time, cpu] = ['wall', 'cpu'].map((what) => (isMet(what) ? 'met' : 'missed'))
  return time === cpu ? time : `${time}, of CPU ${cpu}`
}

/** The cases in turn, so that a slow spell of the machine falls on all of them. */
function section(title, { cases, goals }) {
  const runs = Object.entries(cases).filter(([name, command]) => isInstalled(name, command))
  const taken = new Map(runs.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of runs) taken.get(name).push(measured(command))
  const middle = (name, what) => median(taken.get(name).map((used) => used[what]))
  const ratio = (name, what) => middle(name, what) / middle('Touchstone', what)
  const times = (value) => `${value.toPrecision(2)} x`
  const lines = runs.map(([name]) => [
    name,
    `${middle(name, 'wall').toPrecision(3)} s`,
    times(ratio(name, 'wall')),
    `${middle(name, 'cpu').toPrecision(3)} s`,
    times(ratio(name, 'cpu')),
    `${Math.round(middle(name, 'peak') / 1024)} MiB`,
    name in goals ? `${times(goals[name])}: ${verdict((what) => ratio(name, what) >= goals[name])}` : '',
  ])
  for (const [name] of runs)
    if (!BENCH_ROWS && ratio(name, 'cpu') < lost * goals[name]) {
      say(`!!! ${title}: ${times(ratio(name, 'cpu'))} of ${name}, expected ${times(goals[name])}\n`)
      process.exitCode = 1
    }
  const head = ['', 'time', 'ratio', 'CPU', 'ratio', 'peak', 'goal']
  const missing = Object.keys(cases).filter((name) => !taken.has(name))
  const note = missing.length > 0 ? [`Not measured in this run: ${missing.join(', ')}.`, ''] : []
  const text = [`## ${title}`, '', ...markdown(head, lines), '', ...note]
  say(`${text.join('\n')}\n`)
  return text
}

const markdown = (head, lines) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines].map((cells) => `| ${cells.join(' | ')} |`)

async function make() {
  const connection = await bareDuckdb()
  const [csv, parquet] = [{ csv: writeCsv }, { parquet: writeParquet }]
  const wanted = [
    [`trips_${rows.trips}`, tripColumns, rows.trips, { ...csv, ...parquet }],
    [`many_${rows.many}`, manyColumns, rows.many, parquet],
    ...['reference', 'sample'].flatMap((side) => [
      [`${side}_${rows.numbers}`, numberColumns(side), rows.numbers, { ...csv, ...parquet }],
      ...[1000, 2000].map((columns) => [
        `${side}_${rows.wide}x${columns}`,
        wideColumns(side, columns),
        rows.wide,
        parquet,
      ]),
    ]),
  ]
  for (const [name, columns, count, kinds] of wanted)
    for (const [kind, write] of Object.entries(kinds))
      if (!existsSync(file(`${name}.${kind}`)))
        await write(connection, file(`${name}.${kind}`), columns, count)
  const checks = manyChecks(manyColumns.map(([name]) => name))
  writeFileSync(file('many.yaml'), checks.suite)
  writeFileSync(file('many.sql'), checks.sql)
  for (let rows = 1e4; rows <= Number(BENCH_LARGEST); rows *= 10)
    for (const side of ['reference', 'sample'])
      if (!existsSync(grown(side, rows)))
        await writeParquet(connection, grown(side, rows), numberColumns(side), rows)
  connection.closeSync()
}

const grown = (side, rows) => file(`${side}_${rows}.parquet`)

function growth() {
  const lines = []
  const points = []
  for (let rows = 1e4; rows <= Number(BENCH_LARGEST); rows *= 10) {
    const { wall, cpu, peak } = measured(compared([grown('reference', rows), grown('sample', rows)]))
    points.push([Math.log(rows), Math.log(cpu)])
    const size = rows.toLocaleString('en')
    lines.push([
      size,
      `${wall.toPrecision(3)} s`,
      `${cpu.toPrecision(3)} s`,
      `${Math.round(peak / 1024)} MiB`,
    ])
  }
  const head = ['rows of each file', 'time', 'CPU', 'peak']
  return [
    '## Growth: drift of two Parquet files with 10 numbers',
    '',
    ...markdown(head, lines),
    '',
    `CPU time grows with the rows to the power of ${slopeOf(points).toFixed(2)}, by least squares; the goal is at most 1.05.`,
    '',
  ]
}

/** The slope of the line of least squares. */
function slopeOf(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [0, 1].map((axis) => mean(points.map((point) => point[axis])))
  const sumOf = (term) => points.reduce((sum, point) => sum + term(point), 0)
  return sumOf(([a, b]) => (a - x) * (b - y)) / sumOf(([a]) => (a - x) ** 2)
}

function install() {
  const root = path('..')
  const [, ...packages] = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
  const sizes = packages.map((each) => [
    each.replace(/^.*node_modules\//, ''),
    Number(execFileSync('du', ['-sk', each], { encoding: 'utf8' }).split('\t')[0]) / 1024,
  ])
  const largest = sizes.sort(([, a], [, b]) => b - a).slice(0, 5)
  const lines = largest.map(([name, size]) => [`\`${name}\``, `${size.toFixed(1)} MiB`])
  const all = sizes.reduce((sum, [, size]) => sum + size, 0)
  return [
    '## Install',
    '',
    `${packages.length} packages, ${Math.round(all)} MiB; the largest:`,
    '',
    ...markdown(['package', 'size'], lines),
    '',
  ]
}

await make()
const parts = Object.entries(works).flatMap(([title, work]) => section(title, work))
const written = [
  `Every table was measured in one run on the same files: whole processes in turn, medians of ${rounds}. "Ratio" is a peer's`,
  'figure divided by that of Touchstone: above 1, Touchstone is ahead. On a busy machine CPU time is the steadier of the two.',
  'None of them reads `NODE_EXTRA_CA_CERTS`.',
  '',
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(0)}, Node ${process.version}.`,
  '',
  ...parts,
  ...growth(),
  ...install(),
].join('\n')
const page = path('../docs/performance.md')
const [before, after] = readFileSync(page, 'utf8').split(/(?<=<!-- npm run bench -->\n)[^]*(?=<!-- end -->)/)
writeFileSync(page, `${before}\n${written}\n${after}`)
