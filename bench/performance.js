import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, say, temporaryFolder } from './compare.js'
import { bareDuckdb, numberColumns, tripColumns, writeCsv, writeParquet } from './data.js'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const {
  PYTHON = 'python3',
  PYTHON_GX = PYTHON,
  PYTHON_EVIDENTLY = PYTHON,
  BENCH_DATA,
  BENCH_LARGEST = '10000000',
} = process.env
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const folder = BENCH_DATA ?? temporaryFolder()
mkdirSync(folder, { recursive: true })
const file = (name) => join(folder, name)

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
const pair = (kind) => [file(`reference_1m.${kind}`), file(`sample_1m.${kind}`)]
const compared = ([reference, sample]) => validate('--reference', reference, '--sample', sample)
const drift = (kind) => ({
  Touchstone: compared(pair(kind)),
  'Polars + SciPy': peer('scipy_drift', 'polars', ...pair(kind)),
  'pandas + SciPy': peer('scipy_drift', 'pandas', ...pair(kind)),
})
const songs = ['reference', 'sample'].map((side) => path(`../fixtures/songs/${side}.csv`))

/** What is measured, and how many times as fast as each of the others Touchstone is to be. */
const works = {
  'Suite of 40 checks, CSV, 2 M rows x 13': {
    cases: suite('trips_2m.csv'),
    goals: { 'DuckDB alone': 1 / 1.6, pandera: 1, pointblank: 1 },
  },
  'Suite of 40 checks, Parquet, 2 M rows x 13': {
    cases: suite('trips_2m.parquet'),
    goals: { 'DuckDB alone': 1 / 1.5, pandera: 1.5, pointblank: 1.5, 'Great Expectations': 8 },
  },
  'Drift, CSV, 1 M rows x 10 numbers twice': {
    cases: drift('csv'),
    goals: { 'Polars + SciPy': 2.5, 'pandas + SciPy': 2.5 },
  },
  'Drift, Parquet, 1 M rows x 10 numbers twice': {
    cases: drift('parquet'),
    goals: { 'Polars + SciPy': 3, 'pandas + SciPy': 3 },
  },
  'Drift with an HTML report, Parquet, 1 M rows x 10 numbers twice': {
    cases: {
      Touchstone: [...compared(pair('parquet')), '--html', file('report.html')],
      Evidently: [PYTHON_EVIDENTLY, path('peers/evidently_drift.py'), ...pair('parquet')],
    },
    goals: {},
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
  const told = execFileSync('python3', [path('measured.py'), ...command], { encoding: 'utf8' })
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
    name in goals ? `${times(goals[name])}: ${ratio(name, 'cpu') >= goals[name] ? 'met' : 'missed'}` : '',
  ])
  for (const [name] of runs)
    if (ratio(name, 'cpu') < lost * goals[name]) {
      say(`!!! ${title}: ${times(ratio(name, 'cpu'))} of ${name}, expected ${times(goals[name])}\n`)
      process.exitCode = 1
    }
  const head = ['', 'time', 'ratio', 'CPU', 'ratio', 'peak', 'goal, of CPU']
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
  const wanted = [
    ['trips_2m', tripColumns, 2e6],
    ['reference_1m', numberColumns('reference'), 1e6],
    ['sample_1m', numberColumns('sample'), 1e6],
  ]
  for (const [name, columns, rows] of wanted)
    for (const [kind, write] of [
      ['csv', writeCsv],
      ['parquet', writeParquet],
    ])
      if (!existsSync(file(`${name}.${kind}`)))
        await write(connection, file(`${name}.${kind}`), columns, rows)
  for (let rows = 1e4; rows <= Number(BENCH_LARGEST); rows *= 10)
    for (const side of ['reference', 'sample'])
      if (!existsSync(grown(side, rows)))
        await writeParquet(connection, grown(side, rows), numberColumns(side), rows)
  connection.closeSync()
}

const grown = (side, rows) => file(`${side}_${rows}.parquet`)

function growth() {
  const lines = []
  for (let rows = 1e4; rows <= Number(BENCH_LARGEST); rows *= 10) {
    const { wall, cpu, peak } = measured(compared([grown('reference', rows), grown('sample', rows)]))
    const size = rows.toLocaleString('en')
    lines.push([
      size,
      `${wall.toPrecision(3)} s`,
      `${cpu.toPrecision(3)} s`,
      `${Math.round(peak / 1024)} MiB`,
    ])
  }
  const head = ['rows of each file', 'time', 'CPU', 'peak']
  return ['## Growth: drift of two Parquet files with 10 numbers', '', ...markdown(head, lines), '']
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
