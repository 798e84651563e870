import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { bareDuckdb } from '../data.js'
import { makeSongs } from '../../fixtures/make.ts'
import { orderFiles } from '../../fixtures/makeOrders.ts'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'

/** The tables that are split: lines of CSV under a header. `files` are added to those of this repository. */
export async function tables(files, folder) {
  const made = [
    ['songs', makeSongs(1, 2000)],
    ['orders', orderFiles['orders.csv']()],
    ['visits', makeVisits(2000)],
  ]
  const read = []
  for (const file of files) read.push([basename(file), await textOf(file, folder)])
  return [...made, ...read].map(([name, text]) => {
    const [header, ...lines] = text.trimEnd().split('\n')
    return { name, header, lines }
  })
}

/** Any file that DuckDB reads, as CSV with a line for each row. */
async function textOf(file, folder) {
  const connection = await bareDuckdb()
  const out = `${folder}/whole.csv`
  const quoted = (path) => `'${path.replaceAll("'", "''")}'`
  await connection.run(`COPY (FROM ${quoted(file)}) TO ${quoted(out)} (HEADER)`)
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${quoted(file)}`)
  const text = readFileSync(out, 'utf8')
  if (text.trimEnd().split('\n').length !== Number(counted.getRows()[0][0]) + 1)
    throw new Error(`${file} has values of several lines, which this benchmark can't split`)
  return text
}

/**
 * Visits of a web site: what makes gates alarm by chance. Classes that fall off as those of names do, some of them with one
 * row; rare missing values; many zeros; flags and codes; columns that go together.
 */
function makeVisits(rows) {
  const random = seededRandom(7, 'visits')
  const ofZipf = (count) => Math.floor(count ** random())
  const exponential = () => -Math.log(1 - random())
  const line = () => {
    const pages = ofZipf(40)
    const seconds = Math.round(30 * pages * exponential())
    const sale = random() < 0.03 ? (20 * exponential()).toFixed(2) : '0'
    return [
      `/page/${ofZipf(400)}`,
      `country ${ofZipf(80)}`,
      `browser ${ofZipf(12)}`,
      ofZipf(6),
      pages,
      random() < 0.004 ? '' : seconds,
      (seconds / 60).toFixed(1),
      sale,
      random() < 0.01,
      random() < 0.4,
      random() < 0.85 ? '' : ofZipf(10),
      random().toFixed(6),
    ].join(',')
  }
  const header = 'page,country,browser,weekday_code,pages,seconds,minutes,sale,is_bot,is_new,rating,score'
  return [header, ...Array.from({ length: rows }, line)].join('\n')
}
