import { writeFile } from 'node:fs/promises'
import { clopperPearson } from '../dist/src/stats/clopperPearson.js'
import { alpha } from './statistics/cell.js'
import { measureAll } from './statistics/measureAll.js'
import { page } from './statistics/page.js'
import { shapes } from './statistics/shapes.js'
import { tests } from './statistics/tests.js'

const sizes = [10, 100, 1000, 10_000]
/** What costs more is repeated less often; `BENCH_SHARE=0.1` repeats all of it less. */
const share = Number(process.env.BENCH_SHARE ?? 1)
const repetitions = {
  quick: { 10: 4000, 100: 4000, 1000: 1000, 10_000: 400 },
  permuted: { 10: 1000, 100: 1000, 1000: 400, 10_000: 200 },
  power: { 10: 200, 100: 200, 1000: 100, 10_000: 50 },
}
const times = (kind, n) => Math.ceil(share * repetitions[kind][n])

const seed = 1
const confidence = 0.99
/** A rate whose interval lies above the level is measured again, on other data and so many times as often. */
const again = 4

const levels = Object.entries(tests).flatMap(([title, { kinds, isPermuted }]) =>
  Object.entries(shapes)
    .filter(([, { kind }]) => kinds.includes(kind))
    .flatMap(([shape]) =>
      sizes.map((n) => ({
        ...{ title, shape, n, seed },
        repetitions: times(isPermuted ? 'permuted' : 'quick', n),
      })),
    ),
)
const powers = Object.entries(tests).flatMap(([title, { kinds, drifted }]) =>
  Object.entries(shapes)
    .filter(([, { kind }]) => kinds.includes(kind))
    .flatMap(([shape, { shifts = {} }]) =>
      drifted
        .filter((shift) => shift in shifts)
        .flatMap((shift) =>
          sizes.map((n) => ({ title, shape, shift, n, seed, repetitions: times('power', n) })),
        ),
    ),
)

const rateOf = (cell, { made, alarms, skipped }) => ({
  ...cell,
  ...{ made, alarms, skipped },
  ...(made > 0 && { rate: alarms / made, interval: clopperPearson(alarms, made, confidence) }),
})
const isAbove = ({ interval }) => interval !== undefined && interval.low > alpha

async function measure(cells, what) {
  const counted = await measureAll(cells, (done) => {
    if (done % 10 === 0) process.stderr.write(`${what}: ${done} of ${cells.length} rates\n`)
  })
  return cells.map((cell, i) => rateOf(cell, counted[i]))
}

const first = await measure(levels, 'level')
const repeated = await measure(
  first.filter(isAbove).map(({ title, shape, n, repetitions }) => ({
    ...{ title, shape, n },
    ...{ seed: seed + 1, repetitions: again * repetitions },
  })),
  'level, again',
)
const power = await measure(powers, 'power')
const violated = repeated.filter(isAbove)

const file = process.argv[2] ?? new URL('../docs/statistics.md', import.meta.url)
await writeFile(
  file,
  page({ first, repeated, power, sizes, alpha, confidence, again, repetitions, share, seed }),
)
for (const { title, shape, n, rate } of violated)
  process.stdout.write(`${title} of ${shape}, ${n} rows a side: ${(100 * rate).toFixed(2)} % false alarms\n`)
process.stdout.write(`${first.length} levels measured, ${violated.length} above ${100 * alpha} %\n`)
process.exitCode = violated.length === 0 ? 0 : 1
