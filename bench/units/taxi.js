import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { seededRandom } from '../../src/stats/resampling/seededRandom.ts'

/** `BENCH_TAXI` names a folder of samples of the yellow taxi rides of New York, one file a month. */
const folder = process.env.BENCH_TAXI
const months = ['2019-01', '2019-02', '2019-06', '2019-07']
const columns = ['trip_distance', 'fare_amount', 'tip_amount', 'tolls_amount', 'total_amount']

/** Each month of taxi rides as columns of days of values; none where the files are not there. */
export function taxiMonths() {
  if (folder === undefined) return []
  return months.flatMap((month) => {
    const file = join(folder, `yellow_tripdata_sample_${month}.csv`)
    if (!existsSync(file)) return []
    const { data } = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
    const days = new Map()
    for (const row of data) {
      const day = row.pickup_datetime.slice(0, 10)
      if (day.startsWith(month)) days.set(day, [...(days.get(day) ?? []), row])
    }
    const ofColumn = (name) =>
      [...days.values()].map((rows) => Float64Array.from(rows, (row) => Number(row[name])))
    return [{ month, columns: columns.map(ofColumn) }]
  })
}

/** Fourteen days against fourteen others of a month, dealt at random. */
export function dealtDays(columns, number) {
  const random = seededRandom(number, 'days')
  const order = columns[0].map((_, day) => ({ day, place: random() })).sort((a, b) => a.place - b.place)
  return columns.map((days) => order.slice(0, 28).map(({ day }) => days[day]))
}
