import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { pValueOf } from '../level/tests.js'
import { alone, inFamily } from './differences.js'

const differences = { ...inFamily, ...alone }

/** How often each test finds a difference at a level, all of them in the same data. */
export async function measureCell({ tests, difference, n, m, alpha, repetitions, seed }) {
  const { kind, reference, sample } = differences[difference]
  const random = seededRandom(seed, `${difference} ${n} ${m}`)
  const rows = (count, draw) => Float64Array.from({ length: count }, () => draw(random))
  const found = Object.fromEntries(tests.map((title) => [title, 0]))
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const sides = { reference: rows(n, reference), sample: rows(m, sample) }
    for (const title of tests)
      if ((await pValueOf({ title, by: 'power' }, kind, sides, repetition)) <= alpha) found[title]++
  }
  return found
}
