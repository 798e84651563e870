import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { alarmsOf, alpha } from './units/methods.js'
import { paths, simulated } from './units/simulated.js'
import { layouts, warns } from './units/warnings.js'
import { dealtDays, taxiMonths } from './units/taxi.js'

/** `BENCH_SHARE=0.1` repeats all of it less. */
const share = Number(process.env.BENCH_SHARE ?? 1)
const repetitions = Math.ceil(400 * share)
const looks = Math.ceil(200 * share)
const deals = Math.ceil(100 * share)
const usual = { rows: 100, columns: 20, deviation: 0.3 }
const exchangeable = 'days independent of each other'

const methods = {
  rows: 'row-wise KS, Bonferroni',
  distance: 'D above 0.1',
  sigma: 'mean ± 3 sd of days',
  units: '`unit:`',
}

function rates(drawn, count, m) {
  const alarms = Object.fromEntries(Object.keys(methods).map((method) => [method, 0]))
  let decided = 0
  for (let number = 0; number < count; number++) {
    const found = alarmsOf(drawn(number), m, number)
    for (const method of Object.keys(methods)) if (found[method] === true) alarms[method]++
    if (found.units !== null) decided++
  }
  const percent = (alarmed) => `${((100 * alarmed) / count).toFixed(1)}%`
  return Object.keys(methods).map((method) =>
    method === 'units' && decided === 0 ? 'unchecked' : percent(alarms[method]),
  )
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const told = (label) => process.stderr.write(`${label}\n`)
const measured = (cells) =>
  cells.map(({ labels, ...cell }) => {
    told(labels.join(', '))
    const setting = { ...usual, path: exchangeable, ...cell }
    return [...labels, ...rates((number) => simulated(setting, number), repetitions, setting.m)]
  })

const level = measured(
  [1, 7].flatMap((m) =>
    [10, 20, 30, 60].map((days) => ({ labels: [m === 1 ? '1 day' : `${m} days`, `${days}`], days, m })),
  ),
)
const power = measured([
  { labels: ['1 day', '30', '1 column by 4 sd of days'], days: 30, m: 1, shift: 4 },
  { labels: ['1 day', '60', '1 column by 4 sd of days'], days: 60, m: 1, shift: 4 },
  { labels: ['1 day', '30', '5 columns by 2'], days: 30, m: 1, shift: 2, shifted: 5 },
  { labels: ['7 days', '30', '1 column by 2'], days: 30, m: 7, shift: 2 },
  { labels: ['7 days', '30', '5 columns by 1'], days: 30, m: 7, shift: 1, shifted: 5 },
])
const beyond = measured(
  Object.keys(paths)
    .filter((path) => path !== exchangeable)
    .map((path) => ({ labels: [path], path, days: 60, m: 1, columns: 1 })),
)
const taxi = taxiMonths().map(({ month, columns }) => {
  told(month)
  return [month, ...rates((number) => dealtDays(columns, number), deals, 14)]
})

const warned = []
for (const layout of Object.keys(layouts)) {
  told(layout)
  let count = 0
  for (let seed = 0; seed < looks; seed++) if (await warns(layout, seed)) count++
  warned.push([layout, `${((100 * count) / looks).toFixed(1)}%`])
}

const heads = Object.values(methods)
const text = `# False alarms of rows that belong together, measured

Days of ${usual.rows} rows and ${usual.columns} columns, whose middles differ by ${usual.deviation} standard deviations of a row: how often a run
raises an alarm at α ${100 * alpha}%, of ${repetitions} runs each. This page is made by \`${share === 1 ? '' : `BENCH_SHARE=${share} `}npx jiti bench/units.js\`.

## Nothing drifted

${table(['sample', 'days of the reference', ...heads], level)}

## Something drifted

An alarm is right here. Ways that also alarm where nothing drifted show nothing.

${table(['sample', 'days of the reference', 'moved', ...heads], power)}

## The warning without \`unit\`

How often a run says that rows look dependent, of ${looks} pairs of tables with 3,000 to 4,000 rows in the reference and five columns:

${table(['tables', 'warned'], warned)}

## Where the promise ends

One column, one new day, 60 days of the reference, and nothing drifted but what days do by themselves. Compared with all days
before, a new day is then no ordinary one.

${table(['days', ...heads], beyond)}
${
  taxi.length === 0
    ? ''
    : `
## Real days

Fourteen days of one month of taxi rides against fourteen others of it, ${deals} times dealt at random, so that nothing drifted:

${table(['month', ...heads], taxi)}
`
}`
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/units-measured.md', import.meta.url))
await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }))
