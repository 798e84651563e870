import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { measureAll } from './measureAll.js'
import { alone, inFamily } from './power/differences.js'
import { withSection } from './pageSection.js'

const heading = '## Power'
const ofNumbers = [
  'auto',
  'thorough',
  'ks',
  'cramer_von_mises',
  'anderson_darling',
  'levene',
  'epps_singleton',
]
const ofFew = [
  ...ofNumbers.slice(1),
  'welch_t',
  'mann_whitney',
  'energy',
  'wasserstein',
  'psi',
  'jensen_shannon',
]
const unequal = ['auto', 'thorough', 'ks']
/** `BENCH_SHARE=0.1` repeats all of it less. */
const share = Number(process.env.BENCH_SHARE ?? 1)
const repetitions = Math.ceil(400 * share)
const seed = 1
const family = { alpha: 0.0025, repetitions, seed }

const cells = [
  ...Object.keys(inFamily).flatMap((difference) => [
    { difference, tests: ofNumbers, n: 2000, m: 2000, ...family },
    { difference, tests: unequal, n: 20_000, m: 1000, ...family },
  ]),
  ...Object.keys(alone).map((difference) => ({
    ...{ difference, tests: ofFew, n: 100, m: 100, alpha: 0.05, repetitions, seed },
  })),
]
const url = new URL('power/worker.js', import.meta.url)
const found = await measureAll(
  cells,
  (done) => process.stderr.write(`power: ${done} of ${cells.length}\n`),
  url,
)
const percentOf = (difference, n, title) => {
  const i = cells.findIndex((cell) => cell.difference === difference && cell.n === n)
  return (100 * found[i][title]) / repetitions
}
const rounded = (percent) => percent.toFixed(0)
const mean = (n, title) => {
  const all = Object.keys(inFamily).map((difference) => percentOf(difference, n, title))
  return rounded(all.reduce((total, percent) => total + percent, 0) / all.length)
}
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const named = (titles) => titles.map((title) => `\`${title}\``)

const text = `${heading}

In how many of 100 samples a difference is found: of ${repetitions} drawn, so give or take 5. Tests of one row saw the same data. Seed ${seed};
\`${share === 1 ? '' : `BENCH_SHARE=${share} `}npm run bench:power\` makes this section.

At the level of a table of twenty columns, 0.25%, 2,000 rows against 2,000, and in the last three columns 20,000 against 1,000.
\`auto\` is \`ks\`, and chi-square for the last two rows.

${table(
  ['difference', ...named(ofNumbers), ...named(unequal)],
  [
    ...Object.keys(inFamily).map((difference) => [
      difference,
      ...ofNumbers.map((title) => rounded(percentOf(difference, 2000, title))),
      ...unequal.map((title) => rounded(percentOf(difference, 20_000, title))),
    ]),
    ['mean', ...ofNumbers.map((title) => mean(2000, title)), ...unequal.map((title) => mean(20_000, title))],
  ],
)}

At 5%, 100 rows against 100 of a normal distribution:

${table(
  ['difference', ...named(ofFew)],
  Object.keys(alone).map((difference) => [
    difference,
    ...ofFew.map((title) => rounded(percentOf(difference, 100, title))),
  ]),
)}
`
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/statistics.md', import.meta.url))
const page = withSection(await readFile(file, 'utf8'), heading, text)
await writeFile(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }))
