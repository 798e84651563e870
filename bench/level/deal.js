import { createDeal } from '../../src/stats/resampling/createDeal.ts'

/** A pool deals many samples before another is drawn. */
const dealsOfPool = 25

/** Deals the rows of a pool to n and m, as numbers or as counts of classes; a new pool now and then. */
export function dealing({ kind, draw, classes }, { n, m }, random) {
  const rows = (count) => Array.from({ length: count }, () => draw(random))
  if (kind === 'pairs') return () => ({ reference: rows(n), sample: rows(m) })
  let [left, deal] = [0, null]
  return () => {
    if (left-- === 0) {
      left = dealsOfPool - 1
      deal =
        kind === 'numbers' ? ofNumbers(draw, n, m, random) : ofClasses({ kind, draw, classes }, n, m, random)
    }
    return deal()
  }
}

/** Numbers come in order, so that no test sorts them again. */
function ofNumbers(draw, n, m, random) {
  const pool = Float64Array.from({ length: n + m }, () => draw(random)).sort()
  const chosen = new Uint8Array(n + m)
  return () => {
    chosen.fill(0)
    for (let limit = n; limit < n + m; limit++) {
      const place = Math.floor(random() * (limit + 1))
      chosen[chosen[place] ? limit : place] = 1
    }
    const [reference, sample] = [new Float64Array(n), new Float64Array(m)]
    let [i, j] = [0, 0]
    for (let row = 0; row < n + m; row++) {
      if (chosen[row]) sample[j++] = pool[row]
      else reference[i++] = pool[row]
    }
    return { reference, sample }
  }
}

function codes(counts) {
  const values = new Float64Array(counts.reduce((total, count) => total + count, 0))
  let next = 0
  counts.forEach((count, code) => values.fill(code, next, (next += count)))
  return values
}

function ofClasses({ kind, draw, classes }, n, m, random) {
  const totals = new Float64Array(classes)
  for (let row = 0; row < n + m; row++) totals[draw(random)]++
  const deal = createDeal(totals, n)
  const [left, right] = [new Float64Array(classes), new Float64Array(classes)]
  return () => {
    deal(random, left, right)
    return kind === 'codes'
      ? { reference: codes(left), sample: codes(right) }
      : { reference: { counts: left }, sample: { counts: right } }
  }
}
