import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { trinoServer } from '../src/engines/pushdown/trino/trinoServer.ts'
import { runStatement } from '../src/engines/pushdown/trino/trinoClient.ts'
import { formatBytes } from '../src/text/formatBytes.ts'
import { temporaryFolder } from './compare.js'
import { sectionIn, withSection } from './pageSection.js'

// jiti bench/growth.js trino://…|postgres://… [millions of rows …]
const [url = '', ...millions] = process.argv.slice(2)
const [name] = url.split(':')
const root = join(import.meta.dirname, '..')
const page = join(root, 'docs/scale.md')
const heading = '## See how it grows'
const folder = temporaryFolder()
const suite = join(folder, 'suite.yaml')

const checks = [
  '{ type: expect_column_values_to_not_be_null, column: x }',
  '{ type: expect_column_values_to_be_between, column: x, min_value: -1000, max_value: 1100 }',
  '{ type: expect_column_values_to_be_in_set, column: k, value_set: [k0, k1, k2, k3, k4] }',
  '{ type: expect_column_mean_to_be_between, column: n, min_value: 0, max_value: 1000 }',
  '{ type: expect_column_median_to_be_between, column: x, min_value: -100, max_value: 100 }',
  '{ type: expect_column_distribution_to_match_reference, column: x }',
  '{ type: expect_column_distribution_to_match_reference, column: k }',
]
writeFileSync(suite, ['suite: growth', 'expectations:', ...checks.map((check) => `  - ${check}`)].join('\n'))

const run = promisify(execFile)
/** How each database makes rows, and runs statements. */
const databases = {
  postgres: {
    rows: (count) => `generate_series(1, ${count}) AS r (g)`,
    sql: (statement) => spawned('psql', [url, '-v', 'ON_ERROR_STOP=1', '-qc', statement]),
  },
  trino: {
    rows: (count) =>
      `(SELECT (i - 1) * 10000 + j AS g FROM UNNEST(sequence(1, ${count / 10_000})) AS a (i) CROSS JOIN UNNEST(sequence(1, 10000)) AS b (j)) AS r`,
    async sql(statement) {
      const server = trinoServer({ location: url })
      for await (const page of runStatement(server, { text: statement }, new AbortController().signal))
        void page
    },
  },
}

function spawned(...args) {
  const { status } = spawnSync(...args, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`psql ended with ${status}`)
}

async function measure(count) {
  const { rows, sql } = databases[name]
  for (const [table, from, shift] of [
    ['growth_reference', 0, 0],
    ['growth_sample', count, 20],
  ]) {
    await sql(`DROP TABLE IF EXISTS ${table}`)
    await sql(
      `CREATE TABLE ${table} AS SELECT sin(g + ${from}) * 1000 + ${shift} AS x, concat('k', CAST(g % 5 AS varchar)) AS k, g % 1000 AS n FROM ${rows(count)}`,
    )
  }
  const started = performance.now()
  const tables = ['--reference', `${url}?table=growth_reference`, '--sample', `${url}?table=growth_sample`]
  const args = [...tables, '--suite', suite, '--engine', 'pushdown', '--json', '-']
  const program = join(root, 'bin/validate.js')
  const { stdout } = await run(process.execPath, [program, ...args], {
    maxBuffer: 2 ** 26,
  }).catch((failed) => failed)
  const seconds = (performance.now() - started) / 1000
  const { status, results, inputs } = JSON.parse(stdout)
  const unchecked = results.filter((result) => ['unchecked', 'error'].includes(result.status))
  for (const result of unchecked) process.stderr.write(`${result.id}: ${result.message}\n`)
  for (const table of ['growth_reference', 'growth_sample']) await sql(`DROP TABLE ${table}`)
  const moved = ['statements', 'bytes'].map(
    (what) => inputs.reference.moved[what] + inputs.sample.moved[what],
  )
  const ks = results.find(({ test }) => test?.name === 'ks_2samp')
  return [
    ...[name, `2 × ${count.toLocaleString('en')}`, `${seconds.toFixed(0)} s`, moved[0]],
    ...[formatBytes(moved[1]), status, ks?.test.statistic.toPrecision(6) ?? 'none'],
  ].map(String)
}

const old = sectionIn(readFileSync(page, 'utf8'), heading)
  .split('\n')
  .filter((line) => /^\| (?!-|database)/.test(line))
for (const million of millions.map(Number)) {
  const cells = await measure(million * 1_000_000)
  const row = `| ${cells.join(' | ')} |`
  process.stdout.write(`${row}\n`)
  const key = cells.slice(0, 2).join(' ')
  const same = (line) =>
    line
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.trim())
      .join(' ') === key
  old.splice(0, old.length, ...old.filter((line) => !same(line)), row)
}
const text = `${heading}

One suite of seven checks of three columns, two of them tests of drift, on tables that the database made itself: Trino 476 with a
coordinator and a worker of 1.5 GB each, on tables of Parquet, and Postgres 15. All share two cores with 20 other busy processes, so that times are
upper bounds: Trino computes a statement in 0.1 to 0.4 s of CPU time at 1 million rows, and waits for a core the rest of the time. 100 million rows
were not run on Postgres.
\`jiti bench/growth.js\` makes this section.

| database | rows | time | statements | moved | result | KS D of x |
| --- | --- | --- | --- | --- | --- | --- |
${old.join('\n')}
`
writeFileSync(page, withSection(readFileSync(page, 'utf8'), heading, text))
spawnSync('npx', ['--no-install', 'prettier', '--write', page], { cwd: root, stdio: 'ignore' })
