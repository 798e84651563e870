import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { clopperPearson } from '../src/stats/effects/clopperPearson.ts'
import { sectionIn, withSection } from './falseAlarms/section.js'
import { alpha } from './statistics/cell.js'
import { measureAll } from './statistics/measureAll.js'
import { page } from './statistics/page.js'
import { shapes } from './statistics/shapes.js'
import { tests } from './statistics/tests.js'

const sizes = [10, 100, 1000, 10_000]
/** What costs more is repeated less often; `BENCH_SHARE=0.1` repeats all of it less. */
const share = Number(process.env.BENCH_SHARE ?? 1)
const usual = {
  formula: { 10: 4000, 100: 4000, 1000: 1000, 10_000: 400 },
  permutation: { 10: 1000, 100: 500, 1000: 200, 10_000: 100 },
  power: { 10: 200, 100: 200, 1000: 50, 10_000: 25 },
}
const repetitions = (what, n) => Math.ceil(share * usual[what][n])

const seed = 1
const confidence = 0.99
/** A rate whose interval lies above the level is measured again, on other data and so many times as often. */
const again = 4

const ofEvery = Object.entries(tests).flatMap(([title, test]) =>
  Object.entries(shapes)
    .filter(([, { kind }]) => test.kinds.includes(kind))
    .map(([shape, { shifts = {} }]) => ({
      title,
      shape,
      largest: test.largest ?? Infinity,
      shifts: test.finds.filter((shift) => shift in shifts),
    })),
)
const atEverySize = (cell, largest, what) =>
  sizes.filter((n) => n <= largest).map((n) => ({ ...cell, n, seed, repetitions: repetitions(what, n) }))
const levels = ofEvery.flatMap(({ title, shape, largest }) =>
  atEverySize({ title, shape }, largest, tests[title].isPermuted ? 'permutation' : 'formula'),
)
const powers = ofEvery.flatMap(({ title, shape, shifts, largest }) =>
  shifts.flatMap((shift) => atEverySize({ title, shape, shift }, largest, 'power')),
)

const rateOf = (cell, { made, alarms }) => ({
  ...cell,
  made,
  alarms,
  ...(made > 0 && { rate: alarms / made, interval: clopperPearson(alarms, made, confidence) }),
})
const isAbove = ({ interval }) => interval !== undefined && interval.low > alpha
/** Which a page about the test says already. */
const isKnown = ({ title, shape }) => tests[title].doesNotHold === shape

async function measure(cells, what) {
  const counted = await measureAll(cells, (done) => {
    if (done % 10 === 0) process.stderr.write(`${what}: ${done} of ${cells.length} rates\n`)
  })
  return cells.map((cell, i) => rateOf(cell, counted[i]))
}

const first = await measure(levels, 'level')
const repeated = await measure(
  first
    .filter((cell) => isAbove(cell) && !isKnown(cell))
    .map((cell) => ({ ...cell, seed: seed + 1, repetitions: again * cell.repetitions })),
  'level, again',
)
const power = await measure(powers, 'power')

const file = process.argv[2] ?? fileURLToPath(new URL('../docs/statistics.md', import.meta.url))
const known = first.filter(isKnown)
const text = page({
  first,
  repeated,
  known,
  power,
  sizes,
  alpha,
  confidence,
  again,
  repetitions,
  share,
  seed,
})
// Another benchmark measures whole runs, and writes them into the same page.
const runs = sectionIn(await readFile(file, 'utf8').catch(() => ''))
const all = runs === '' ? text : withSection(text, runs)
await writeFile(file, await format(all, { ...(await resolveConfig(file)), parser: 'markdown' }))

const violated = repeated.filter(isAbove)
for (const { title, shape, n, rate } of violated)
  process.stdout.write(`${title} of ${shape}, ${n} rows a side: ${(100 * rate).toFixed(2)}% false alarms\n`)
process.stdout.write(`${first.length} rates measured, ${violated.length} above ${100 * alpha}%\n`)
process.exitCode = violated.length === 0 ? 0 : 1
