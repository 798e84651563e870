import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { pValueOf } from './tests.js'
import { dealing } from './deal.js'
import { shapes } from './shapes.js'

export const alphas = [0.05, 0.003, 0.0005]

/** How often a test raises an alarm at each level where all rows are of one shape, dealt to n and m. */
export async function measureCell({ title, by, shape, n, m, repetitions, seed }) {
  const { kind } = shapes[shape]
  const next = dealing(shapes[shape], { n, m }, seededRandom(seed, `${shape} ${n} ${m}`))
  const alarms = alphas.map(() => 0)
  let made = 0
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const pValue = await pValueOf({ title, by }, kind, next(), repetition)
    if (pValue === null) continue
    made++
    for (const [i, alpha] of alphas.entries()) if (pValue <= alpha) alarms[i]++
  }
  return { made, alarms }
}
