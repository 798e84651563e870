// npm run reliability -- SHARE SEED ATTACK: attacks on the built program. A tenth of it or more writes docs/reliability.md.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { changedFiles } from './reliability/changes.js'
import { escapes } from './reliability/escapes.js'
import { files } from './reliability/files.js'
import { kills, signals } from './reliability/kills.js'
import { mutants } from './reliability/mutants.js'
import { newPlace } from './reliability/place.js'
import { randomOf } from './reliability/random.js'
import { resources } from './reliability/resources.js'
import { hostileServers } from './reliability/servers.js'

const [share = 1, seed = 1, only = ''] = process.argv.slice(2)
/** Problems that are printed; the others are counted. */
const mostShown = 20
const page = fileURLToPath(new URL('../docs/reliability.md', import.meta.url))

const attacks = {
  files: ['the same random tables in 7 formats, read and written again, cell by cell', files],
  mutants: ['damaged files: flipped bits, cut ends, doubled content, zeros, in 6 formats', mutants],
  kills: ['`kill -9` at random moments of a run with 6 outputs, and of `artifacts put`', kills],
  signals: ['SIGTERM, SIGINT and SIGHUP at random moments', signals],
  resources: ['full devices (ENOSPC), few file handles (EMFILE), read-only directories', resources],
  servers: ['servers that cut off, stall, reset, lie about length, or redirect', hostileServers],
  changes: ['files that grow, shrink or are replaced while they are read', changedFiles],
  escapes: [
    'hostile names and cells in all outputs; documents that want to run code or read a file',
    escapes,
  ],
}

const wrong = []
const skipped = new Set()
const columns = ['lost', 'crashes', 'escapes', 'leftovers']
const rows = []
let cells = 0

for (const [name, [what, attack]] of Object.entries(attacks)) {
  if (only !== '' && only !== name) continue
  const place = newPlace()
  /** Notes a problem, if there is one, and counts it. */
  const note = (problem, where) => {
    if (problem === null || problem === undefined) return 0
    wrong.push(`${name}: ${where}: ${problem}`)
    if (wrong.length <= mostShown) process.stderr.write(`${wrong.at(-1)}\n`)
    return 1
  }
  const tools = {
    random: randomOf(Number(seed)),
    share: Number(share),
    place,
    note,
    skip: (why) => skipped.add(why),
  }
  try {
    const tried = await attack(tools)
    cells += tried.cells ?? 0
    rows.push({ name, what, ...tried })
    process.stdout.write(`${name}: ${JSON.stringify(tried)}\n`)
  } finally {
    place.remove()
  }
}

const counted = (count) => (count === undefined ? '' : count.toLocaleString('en-US'))
const table = rows.map(
  ({ name, what, cases, ...found }) =>
    `| ${what} | ${counted(cases)} | ${columns.map((column) => counted(found[column])).join(' | ')} | \`npm run reliability -- ${share} ${seed} ${name}\` |`,
)
const total = (column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
const text = `# Reliability

\`npm run reliability\` attacks the built program and writes this page. Numbers come from a seed, so a case that fails fails again.
Each run of CI makes 1% of it with the same seed.

This page: share ${share} of the whole, seed ${seed}, Node ${process.versions.node}, ${counted(total('cases'))} cases, ${counted(cells)} cells compared.

| attack | cases | rows lost or wrong | crashes, hangs, wrong exit codes | escapes | leftovers | run it again |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${table.join('\n')}
| **total** | **${counted(total('cases'))}** | ${columns.map((column) => `**${counted(total(column))}**`).join(' | ')} | \`npm run reliability -- ${share} ${seed}\` |

An empty cell is not measured by that attack.

- **Rows lost or wrong**: a cell that isn't what was written, a damaged compressed file that was read as if it were whole, a torn
  report, a verdict on a mixture of two states of a file, a verdict on data that a server cut off.
- **Crashes**: a run that hangs for ten minutes, ends by a signal that nobody sent, has an exit code that isn't the documented one,
  fails with an internal error, or ends with 3 and no sentence.
- **Escapes**: a control character, an invisible character, a command of a CI log or a script that reaches an output as what it is;
  code of a document that runs; a file that a document makes the program read.
- **Leftovers**: temporary data that is still there after a signal, or after the run that follows \`kill -9\`.
${skipped.size === 0 ? '' : `\nNot run here: ${[...skipped].join('; ')}.\n`}`
if (Number(share) >= 0.1 && only === '')
  await writeFile(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }))
for (const why of skipped) process.stdout.write(`NOT RUN: ${why}\n`)
process.stdout.write(`${total('cases')} cases, ${cells} cells, ${wrong.length} problems\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
