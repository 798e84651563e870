import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { clopperPearson } from '../src/stats/effects/clopperPearson.ts'
import { alphas } from './level/cell.js'
import { measureAll } from './measureAll.js'
import { heading, section } from './level/section.js'
import { shapes } from './level/shapes.js'
import { tests } from './level/tests.js'
import { withSection } from './pageSection.js'

const sizes = [
  [10, 10],
  [100, 100],
  [1000, 1000],
  [100_000, 1000],
]
/** What costs more is repeated less often; `BENCH_SHARE=0.1` repeats all of it less. */
const share = Number(process.env.BENCH_SHARE ?? 1)
const usual = {
  formula: [10_000, 10_000, 4000, 1000],
  tables: [2000, 2000, 1000, 500],
  shuffles: [1000, 500, 200, 0],
}
const repetitions = Object.fromEntries(
  Object.entries(usual).map(([by, counts]) => [by, counts.map((count) => Math.ceil(share * count))]),
)
const seed = 1
const confidence = 0.99
/** Rates above their level are measured again, on other data and this number of times as often. */
const times = 4

const cells = Object.entries(tests).flatMap(([title, { kinds, not = [], by: how, largest = Infinity }]) =>
  Object.entries(shapes)
    .filter(([shape, { kind }]) => kinds.includes(kind) && !not.includes(shape))
    .flatMap(([shape]) =>
      sizes.flatMap(([n, m], i) => {
        const by = how({ shape, n })
        const count = n > largest ? 0 : repetitions[by][i]
        return count === 0 ? [] : [{ title, shape, by, n, m, seed, repetitions: count }]
      }),
    ),
)

async function measure(wanted, what) {
  const progress = (done) => {
    if (done % 10 === 0) process.stderr.write(`${what}: ${done} of ${wanted.length} cells\n`)
  }
  const counted = await measureAll(wanted, progress, new URL('level/worker.js', import.meta.url))
  return wanted.map((cell, i) => ({ ...cell, ...ratesOf(cell, counted[i]) }))
}

function ratesOf({ by }, { made, alarms }) {
  if (made === 0) return { made, rates: null }
  const levels = by === 'shuffles' ? alphas.slice(0, 1) : alphas
  return {
    made,
    rates: levels.map((alpha, i) => ({
      rate: alarms[i] / made,
      isAbove: clopperPearson(alarms[i], made, confidence).low > alpha,
    })),
  }
}

const first = await measure(cells, 'level')
const above = first.filter(({ rates }) => rates?.some(({ isAbove }) => isAbove))
const again = await measure(
  above.map((cell) => ({ ...cell, seed: seed + 1, repetitions: times * cell.repetitions })),
  'level, again',
)
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/statistics.md', import.meta.url))
const text = section({ cells: first, again, sizes, repetitions, times, confidence, seed, share })
const page = withSection(await readFile(file, 'utf8'), heading, text)
await writeFile(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }))
