import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

/** `BENCH_SHARE=0.1` splits the data less often. */
const splits = Math.ceil(200 * Number(process.env.BENCH_SHARE ?? 1))

const root = fileURLToPath(new URL('..', import.meta.url))
const oracles = process.env.TOUCHSTONE_ORACLES ?? join(root, '../shared/oracles')
const page = join(root, 'docs/from-data-to-suite.md')
const marks = ['<!-- measured by bench/suggest.js -->', '<!-- end of what was measured -->']

const data = {
  penguins: 'seaborn_penguins.csv',
  titanic: 'titanic_gx.csv',
  'taxi, June 2019': 'yellow_tripdata_sample_2019-06.csv',
  adult: 'adult_census.parquet',
}

/** The output of a command, whatever its exit code. */
const run = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'bin/validate.js'), ...args], (failure, stdout, stderr) =>
      resolve(stdout || stderr),
    )
  })

const songs = join(root, 'fixtures/songs/reference.csv')
const songSuites = { 'written for the course': join(root, 'fixtures/songs/suite.yaml'), suggested: null }

const [june, july] = ['06', '07'].map((month) =>
  join(oracles, `tabular/yellow_tripdata_sample_2019-${month}.csv`),
)

const folder = await mkdtemp(join(tmpdir(), 'bench-suggest-'))
const suite = join(folder, 'suite.yaml')

const suggest = (path, count) => run('suggest', path, '-o', suite, '--force', '--splits', String(count))

/** How many mutants of its own data a suite catches. */
async function scoreOf(file, path) {
  const scored = await run('suite', 'mutate', file, '-r', path, '-q')
  const [, score, caught] = /score ([\d.]+%): (\d+ of \d+)/.exec(scored)
  return `${caught} (${score})`
}

async function rowOf([name, file]) {
  const path = join(oracles, 'tabular', file)
  const made = await suggest(path, splits)
  const [, rules, count] = /(\d+) rules from ([\d,]+) rows/.exec(made)
  const [, failed, high] = /failed in (\d+) of .*: at most ([\d.]+%)/.exec(made)
  return [name, count, rules, `${failed} of ${splits} (at most ${high})`, await scoreOf(suite, path)]
}

async function rowOfSongs([name, file]) {
  if (file === null) await suggest(songs, 0)
  return [name, await scoreOf(file ?? suite, songs)]
}

/** What fails in a month under the suite that was suggested from the month before. */
async function nextMonth() {
  await suggest(june, 0)
  const { summary, results } = JSON.parse(await run('--suite', suite, '--sample', july, '--json', '-'))
  const failed = results.filter(({ status }) => status === 'fail')
  return [
    `The suite of June 2019 passes on July 2019 except for ${failed.length} of ${summary.total} checks:`,
    ...failed.map(({ column, message }) => `- \`${column}\`: ${message}`),
  ].join('\n')
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}

async function inTurn(entries, measure) {
  const rows = []
  for (const entry of entries) {
    rows.push(await measure(entry))
    process.stdout.write(`${rows.at(-1).join(', ')}\n`)
  }
  return rows
}

try {
  const head = ['data', 'rows', 'rules', 'failures on the other half', 'mutants caught']
  const measured = [
    table(head, await inTurn(Object.entries(data), rowOf)),
    table(
      ['suite of fixtures/songs', 'mutants caught'],
      await inTurn(Object.entries(songSuites), rowOfSongs),
    ),
    await nextMonth(),
  ].join('\n\n')
  const text = await readFile(page, 'utf8')
  const [before, after] = [text.split(marks[0])[0], text.split(marks[1])[1]]
  const written = `${before}${marks[0]}\n\n${measured}\n\n${marks[1]}${after}`
  await writeFile(page, await format(written, { ...(await resolveConfig(page)), parser: 'markdown' }))
} finally {
  await rm(folder, { recursive: true })
}
