import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { correctFamily, correctionNames } from '../src/runner/correctFamily.ts'
import { clopperPearson } from '../src/stats/effects/clopperPearson.ts'
import { seededRandom } from '../src/stats/resampling/seededRandom.ts'
import { heading, section } from './falseAlarms/section.js'
import { withSection } from './pageSection.js'
import { tables } from './falseAlarms/tables.js'

const alpha = 0.05
const confidence = 0.95
const splits = Number(process.env.BENCH_SPLITS ?? 300)
const mostRows = 2000
/** Corrections that bound the chance of exit 1 where nothing has drifted. */
const promising = correctionNames.filter((name) => name !== 'none')

const page = fileURLToPath(new URL('../docs/statistics.md', import.meta.url))
const bin = fileURLToPath(new URL('../bin/validate.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchstone-false-alarms-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
const main = await builtMain()

/** Every so many splits all corrections are run. */
const controls = 50

const results = []
let text = ''
for (const table of await tables(process.argv.slice(2), folder)) {
  results.push(await measure(table))
  text = section({ results, corrections: correctionNames, splits, alpha, confidence, mostRows, controls })
  const whole = withSection(readFileSync(page, 'utf8'), heading, text)
  writeFileSync(page, await format(whole, { ...(await resolveConfig(page)), parser: 'markdown' }))
}

const broken = results.flatMap(({ name, rates }) =>
  promising.filter((correction) => rates[correction].interval.low > alpha).map((one) => `${name}, ${one}`),
)
process.stdout.write(`${text}\n${broken.length} rates are above ${alpha}: ${broken.join('; ')}\n`)
process.exitCode = broken.length === 0 ? 0 : 1

/** Splits a table again and again, and counts the exit codes of each correction. */
async function measure({ name, header, lines }) {
  const alarms = Object.fromEntries(correctionNames.map((correction) => [correction, 0]))
  const why = new Map()
  let incomplete = 0
  let tests = 0
  const files = { reference: join(folder, 'reference.csv'), sample: join(folder, 'sample.csv') }
  for (let split = 1; split <= splits; split++) {
    const drawn = shuffled(lines, seededRandom(split, name)).slice(0, mostRows)
    const half = Math.floor(drawn.length / 2)
    writeFileSync(files.reference, [header, ...drawn.slice(0, half), ''].join('\n'))
    writeFileSync(files.sample, [header, ...drawn.slice(half), ''].join('\n'))
    const args = ['-r', files.reference, '-s', files.sample, '--alpha', String(alpha), '--json', '-']
    const { code, stdout } = await runMain(args)
    const report = JSON.parse(stdout)
    tests = Math.max(tests, report.family?.size ?? 0)
    if (code === 3) incomplete++
    for (const correction of correctionNames) if (failsBy(report, correction)) alarms[correction]++
    if (split % controls === 1) await checkDecisions(args, report)
    for (const { id, status, severity } of report.results)
      if (status === 'fail' && severity === 'error') why.set(id, (why.get(id) ?? 0) + 1)
    if (split % 20 === 0)
      process.stderr.write(`${name}: ${split} of ${splits} splits, ${JSON.stringify(alarms)}\n`)
  }
  process.stderr.write(`${name}: ${JSON.stringify(Object.fromEntries(why))}\n`)
  const rates = Object.fromEntries(
    correctionNames.map((correction) => [
      correction,
      { alarms: alarms[correction], interval: clopperPearson(alarms[correction], splits, confidence) },
    ]),
  )
  return { name, rows: Math.min(mostRows, lines.length), tests, rates, incomplete }
}

/** The function behind the command line, from the build: the bundler names its chunk and exports. */
async function builtMain() {
  const chunks = fileURLToPath(new URL('../dist/chunks/', import.meta.url))
  for (const chunk of readdirSync(chunks)) {
    const [, name] = /^export \{.*\bmain as (\w+)/m.exec(readFileSync(join(chunks, chunk), 'utf8')) ?? []
    if (name !== undefined) return (await import(pathToFileURL(join(chunks, chunk))))[name]
  }
  throw new Error('no chunk of the build exports main')
}

async function runMain(args) {
  const written = []
  const stream = (keep) =>
    new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        if (keep) written.push(text)
        done()
      },
    })
  const code = await main(args, { stdout: stream(true), stderr: stream(false) })
  return { code, stdout: written.join('') }
}

/** Whether a run fails by a correction: its p-values are the same for all of them. */
function failsBy({ results }, correction) {
  const inFamily = results.filter(({ test }) => test)
  const corrected = correctFamily(
    inFamily.map(({ test }) => test.pValue),
    alpha,
    correction,
  )
  const isCertain = results.some(
    ({ status, severity, test }) => status === 'fail' && severity === 'error' && !test,
  )
  return isCertain || (corrected?.adjusted.some(({ rejected }) => rejected) ?? false)
}

/** That runs with each correction, in this process and in their own, end as was decided of the one run. */
async function checkDecisions(args, report) {
  for (const correction of correctionNames) {
    const all = [...args, '--correction', correction]
    const { code } = await runMain(all)
    const { status } = spawnSync(process.execPath, [bin, ...all])
    if (status !== code || (code === 1) !== failsBy(report, correction))
      throw new Error(`${correction}: the process ends with ${status}, main with ${code}`)
  }
}

function shuffled(lines, random) {
  const all = [...lines]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j], all[i]]
  }
  return all
}
