import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crashOf } from './place.js'

const rows = Array.from({ length: 3000 }, (_, i) => `${i},${(i * 7919) % 1000},g${i % 7}\n`).join('')
const suite = 'columns:\n  n: { between: [0, 500] }\n  g: { in: [g1, g2, g3] }\n'

/** Outputs, and whether one that is there is whole. */
const outputs = {
  'r.json': (text) => JSON.parse(text).schemaVersion === 1,
  'r.html': (text) => text.trimEnd().endsWith('</html>'),
  'r.xml': (text) => text.trimEnd().endsWith('</testsuites>'),
}
const check = [
  ...[
    '-r',
    'data.csv',
    '-s',
    'data.csv',
    '--suite',
    's.yaml',
    '--json',
    'r.json',
    '--html',
    'r.html',
    '--junit',
    'r.xml',
  ],
  ...['--write-unexpected', 'rows', '--run-dir', 'runs', '-q'],
]
const put = ['artifacts', 'put', 'data.csv', 'songs/clean', '--registry', 'registry']

function tornOf(path) {
  const torn = Object.entries(outputs).filter(([name, isWhole]) => {
    if (!existsSync(join(path, name))) return false
    try {
      return !isWhole(readFileSync(join(path, name), 'utf8'))
    } catch {
      return true
    }
  })
  const lines = existsSync(join(path, 'rows'))
    ? readdirSync(join(path, 'rows')).filter(
        (name) => !name.startsWith('.') && !readFileSync(join(path, 'rows', name), 'utf8').endsWith('\n'),
      )
    : []
  const runs = existsSync(join(path, 'runs'))
    ? readdirSync(join(path, 'runs')).filter(
        (name) => !name.startsWith('.') && readdirSync(join(path, 'runs', name)).length < 6,
      )
    : []
  return [...torn.map(([name]) => name), ...lines, ...runs]
}

const prepare = (path) => {
  writeFileSync(join(path, 'data.csv'), `id,n,g\n${rows}`)
  writeFileSync(join(path, 's.yaml'), suite)
  mkdirSync(join(path, 'registry'), { recursive: true })
}

/** How long a command takes here: kills are spread over it. */
async function durationOf(place, args) {
  const start = performance.now()
  await place.run(args)
  return performance.now() - start
}

/** kill -9 at random moments: no torn report, file of rows, run or version, and the next run removes what was left. */
export async function kills({ random, share, place, note }) {
  const tried = { cases: 0, lost: 0, crashes: 0, leftovers: 0 }
  prepare(place.path)
  const times = [await durationOf(place, check), await durationOf(place, put)]
  for (let i = 0; i < Math.ceil(500 * share); i++) {
    const isPut = i % 5 === 0
    await place.run(isPut ? put : check, { at: 1.1 * random.next() * times[isPut ? 1 : 0] })
    tried.cases++
    for (const name of tornOf(place.path)) tried.lost += note(`${name} is torn`, `kill ${i}`)
  }
  tried.crashes += note(crashOf(await place.run(check), [1]), 'the run after all kills')
  tried.crashes += note(
    crashOf(await place.run([...put, '--tag', 'last']), [0]),
    'the version after all kills',
  )
  const got = await place.run(['artifacts', 'get', 'songs/clean:last', 'got', '--registry', 'registry'])
  tried.crashes += note(crashOf(got, [0]), 'the version after all kills')
  for (const name of place.left()) tried.leftovers += note(`${name} is left`, 'the run after all kills')
  return tried
}

const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** Signals at random moments: their own exit codes, and nothing left behind at once. */
export async function signals({ random, share, place, note }) {
  const tried = { cases: 0, lost: 0, crashes: 0, leftovers: 0 }
  prepare(place.path)
  const time = await durationOf(place, check)
  for (let i = 0; i < Math.ceil(90 * share); i++) {
    const [signal, code] = random.pick(Object.entries(codes))
    const ran = await place.run(check, { signal, at: 1.1 * random.next() * time })
    tried.cases++
    // Before the program runs, Node ends by the signal.
    if (ran.signal !== signal) tried.crashes += note(crashOf(ran, [code, 1]), `${signal} ${i}`)
    for (const name of tornOf(place.path)) tried.lost += note(`${name} is torn`, `${signal} ${i}`)
    for (const name of place.left()) tried.leftovers += note(`${name} is left`, `${signal} ${i}`)
  }
  return tried
}
