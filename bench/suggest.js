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

const folder = await mkdtemp(join(tmpdir(), 'bench-suggest-'))
const rows = []
try {
  for (const [name, file] of Object.entries(data)) {
    const path = join(oracles, 'tabular', file)
    const suite = join(folder, 'suite.yaml')
    const made = await run('suggest', path, '-o', suite, '--force', '--splits', String(splits))
    const [, rules, count] = /(\d+) rules from ([\d,]+) rows/.exec(made)
    const [, failed, high] = /failed in (\d+) of .*: at most ([\d.]+%)/.exec(made)
    const scored = await run('suite', 'mutate', suite, '-r', path, '-q')
    const [, score, caught] = /score ([\d.]+%): (\d+ of \d+)/.exec(scored)
    rows.push(
      `| ${name} | ${count} | ${rules} | ${failed} of ${splits} (at most ${high}) | ${caught} (${score}) |`,
    )
    process.stdout.write(`${rows.at(-1)}\n`)
  }
} finally {
  await rm(folder, { recursive: true })
}

const table = `| data | rows | rules | failures on the other half | mutants caught |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`
const text = await readFile(page, 'utf8')
const [before, after] = [text.split(marks[0])[0], text.split(marks[1])[1]]
const written = `${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`
await writeFile(page, await format(written, { ...(await resolveConfig(page)), parser: 'markdown' }))
