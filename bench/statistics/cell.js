import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'
import { shapes } from './shapes.js'
import { checkShortWay, pValueOf } from './tests.js'

export const alpha = 0.05

/**
 * How often a test raises an alarm at 5% on two samples of `n` rows: of one shape, or, where a shift is named, of it
 * and of what the shift makes of it. Samples of which the test cannot be made are counted apart.
 */
export async function measureCell({ title, shape, shift = null, n, repetitions, seed }) {
  const { kind, draw, shifts } = shapes[shape]
  const random = seededRandom(seed, `${title} ${shape} ${shift} ${n}`)
  const sampleOf = (row) => {
    const rows = Array.from({ length: n }, () => row(random))
    return kind === 'pairs' ? rows : Float64Array.from(rows)
  }
  let [made, alarms] = [0, 0]
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const sides = { reference: sampleOf(draw), sample: sampleOf(shift === null ? draw : shifts[shift]) }
    if (repetition === 0) await checkShortWay(title, kind, sides)
    const pValue = await pValueOf(title, kind, sides, repetition)
    if (pValue === null) continue
    made++
    if (pValue <= alpha) alarms++
  }
  return { made, alarms, skipped: repetitions - made }
}
