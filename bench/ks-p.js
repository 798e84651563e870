import { fileURLToPath } from 'node:url'
import { ksPValue } from '../src/stats/tests/ksPValue.ts'
import { ksStatistic } from '../src/stats/tests/ksStatistic.ts'
import { compare, pythonServer, pythonWith, say } from './compare.js'

/** Sixteen tests of 10,000 against `m` values: 0, 1, 2, … against the same, shifted so far that D is about k / 10,000. */
const n = 10_000
const shifts = [20, 50, 80, 110, 140, 160, 180, 195, 210, 230, 260, 320, 500, 900, 1600, 4000]
const count = (length, from) => Float64Array.from({ length }, (_, i) => from + i)

const found = pythonWith(['scipy'])
const server = found && pythonServer(found.python, fileURLToPath(new URL('scipy_ks.py', import.meta.url)))

for (const m of [10_000, 9999]) {
  const pairs = shifts.map((shift) => [count(n, 0), count(m, shift)])
  const numerators = pairs.map(([x, y]) => ksStatistic(x, y).numerator)
  let ours = []
  let theirs = []
  const cases = {
    'touchstone: ksStatistic + ksPValue': () => {
      ours = pairs.map(([x, y]) => ksPValue(ksStatistic(x, y).numerator, n, m).pValue)
    },
    'of which ksPValue': () => void numerators.map((numerator) => ksPValue(numerator, n, m)),
    ...(server && {
      [`ks_2samp (${found.versions}), exact`]: async () => {
        const [seconds, ...pValues] = (await server.ask(JSON.stringify({ n, m, shifts })))
          .split(' ')
          .map(Number)
        theirs = pValues
        return { ms: seconds * 1000 }
      },
    }),
  }
  await compare(`Exact p-values of ${shifts.length} KS tests, ${n} against ${m}`, cases)
  say(`  p from ${Math.max(...ours).toPrecision(3)} to ${Math.min(...ours).toPrecision(3)}\n`)
  if (server) {
    const apart = ours.map((p, i) => Math.abs(p - theirs[i]) / Math.max(p, theirs[i], 1e-300))
    say(`  largest relative difference from SciPy's: ${Math.max(...apart).toPrecision(2)}\n`)
  }
}
server?.close()
