import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** How the middles of days follow each other, in standard deviations of days. */
export const paths = {
  'days independent of each other': (random, days) => Array.from({ length: days }, () => normal(random)),
  'each day half like the one before': remembering(0.5),
  'each day nine tenths like the one before': remembering(0.9),
  'a trend of 0.1 a day': (random, days) =>
    Array.from({ length: days }, (_, day) => normal(random) + 0.1 * day),
  'a random walk': (random, days) => {
    let at = 0
    return Array.from({ length: days }, () => (at += normal(random)))
  },
}

function remembering(share) {
  return (random, days) => {
    let at = normal(random)
    return Array.from({ length: days }, () => {
      const now = at
      at = share * at + Math.sqrt(1 - share ** 2) * normal(random)
      return now
    })
  }
}

/** Columns of days of rows, the days of the sample moved by `shift` standard deviations of days in the first columns. */
export function simulated({ path, days, m, rows, columns, deviation, shift = 0, shifted = 1 }, seed) {
  const random = seededRandom(seed, `${path} ${days} ${m}`)
  return Array.from({ length: columns }, (_, column) =>
    paths[path](random, days + m).map((middle, day) => {
      const moved = day >= days && column < shifted ? shift : 0
      return Float64Array.from({ length: rows }, () => (middle + moved) * deviation + normal(random))
    }),
  )
}
