import { openData } from '../../src/validate/openData.ts'
import { dependenceWarning } from '../../src/runner/dependence/dependenceWarning.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const day = 86_400_000
const start = Date.UTC(2024, 0, 1)
const columns = ['a', 'b', 'c', 'd', 'e']
const cells = (random, middles) =>
  Object.fromEntries(columns.map((name) => [name, middles[name] + normal(random)]))
const middles = (random, deviation) =>
  Object.fromEntries(columns.map((name) => [name, deviation * normal(random)]))

/** Rows of units, whose middles differ by some standard deviations of a row. */
function ofUnits(random, { units, from = 0, each, deviation, name }) {
  return Array.from({ length: units }, (_, unit) => {
    const middle = middles(random, deviation)
    return Array.from({ length: each }, () => ({ ...name(from + unit, random), ...cells(random, middle) }))
  }).flat()
}

const atDay = (unit, random) => ({ time: new Date(start + day * unit + Math.floor(day * random())) })
const ofCustomer = (unit) => ({ customer: 1000 + unit })
const nameless = () => ({})

function shuffled(rows, random) {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[rows[i], rows[j]] = [rows[j], rows[i]]
  }
  return rows
}

const days = (deviation) => (random) => ({
  reference: ofUnits(random, { units: 30, each: 100, deviation, name: atDay }),
  sample: ofUnits(random, { units: 7, from: 30, each: 100, deviation, name: atDay }),
})
const customers = (deviation) => (random) => ({
  reference: shuffled(ofUnits(random, { units: 200, each: 20, deviation, name: ofCustomer }), random),
  sample: shuffled(ofUnits(random, { units: 50, from: 200, each: 20, deviation, name: ofCustomer }), random),
})
const halves = (random) => {
  const rows = shuffled(ofUnits(random, { units: 30, each: 100, deviation: 0.3, name: atDay }), random)
  return { reference: rows.slice(0, 2000), sample: rows.slice(2000) }
}
const remembering = (share) => (random) => {
  let at = middles(random, 1)
  const rows = (count) =>
    Array.from({ length: count }, () => {
      const next = middles(random, Math.sqrt(1 - share ** 2))
      at = Object.fromEntries(columns.map((name) => [name, share * at[name] + next[name]]))
      return at
    })
  return { reference: rows(3000), sample: rows(700) }
}
const sorted = (random) => {
  const rows = (count) =>
    ofUnits(random, { units: 1, each: count, deviation: 0, name: nameless })
      .map((row) => ({ ...row, b: row.a + row.b }))
      .sort((one, other) => one.a - other.a)
  return { reference: rows(3000), sample: rows(700) }
}

/** Tables in which rows are independent, or the same units are in both, and tables in which they belong together. */
export const layouts = {
  'independent rows, other days in the sample': days(0),
  'independent rows, other customers in the sample': customers(0),
  'independent rows, no key and no time': (random) => ({
    reference: ofUnits(random, { units: 1, each: 3000, deviation: 0, name: nameless }),
    sample: ofUnits(random, { units: 1, each: 700, deviation: 0, name: nameless }),
  }),
  'independent rows, sorted by one of the columns': sorted,
  'days that differ by 0.3 sd, their rows in both tables': halves,
  'days that differ by 0.1 sd': days(0.1),
  'days that differ by 0.3 sd': days(0.3),
  'customers that differ by 0.3 sd, 20 rows each': customers(0.3),
  'each row half like the one before': remembering(0.5),
  'each row nine tenths like the one before': remembering(0.9),
}

/** Whether a run over one such pair of tables warns. */
export async function warns(layout, seed) {
  const data = await openData(layouts[layout](seededRandom(seed, layout)))
  try {
    return (await dependenceWarning(data.engine, columns)) !== null
  } finally {
    await data.close()
  }
}
