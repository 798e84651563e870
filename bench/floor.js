import { readFileSync } from 'node:fs'
import { bareDuckdb, tripColumns } from './data.js'

// What DuckDB alone needs for the checks of peers/suite.yaml, or for those of a file of SQL: `node bench/floor.js FILE [SQL]`.
const [, , file, others] = process.argv
const bounds = {
  id: [0, 2_000_000],
  passengers: [1, 6],
  distance: [0, 1000],
  duration: [0, 100_000],
  fare: [-100, 100],
  tip: [0, 4],
  longitude: [-75, -73],
  latitude: [40, 41.5],
  score: [-7, 7],
}
const types = tripColumns.map(([name, type]) => `'${name}': '${type}'`).join()
const source = file.endsWith('csv') ? `read_csv('${file}', columns = {${types}})` : `read_parquet('${file}')`
const checks = [
  ...Object.entries(bounds).map(([name, [low, high]]) => `count_if(${name} < ${low} OR ${name} > ${high})`),
  ...['id', 'pickup', 'vendor', 'zone'].map((name) => `count(${name})`),
  `count_if(vendor NOT IN ('Acme', 'Bolt', 'Cab & Co'))`,
  `count_if(flag NOT IN ('Y', 'N'))`,
  'count(*)',
]
const connection = await bareDuckdb()
const select = others ? readFileSync(others, 'utf8') : checks.join()
await connection.runAndReadAll(`SELECT ${select} FROM ${source}`)
