import { DuckDBInstance } from '@duckdb/node-api'

/** DuckDB without any of our code around it. */
export async function bareDuckdb() {
  const instance = await DuckDBInstance.create(':memory:')
  return instance.connect()
}

/** A seeded uniform number in SQL, the same on any number of threads: row `i` hashed with `stream`, twice to mix. */
export const uniform = (stream) => `(hash(hash(i, '${stream}')) / 18446744073709551616.0)`

export const normal = (stream) =>
  `(sqrt(-2 * ln(1 - ${uniform(`${stream} r`)})) * cos(2 * pi() * ${uniform(`${stream} a`)}))`

/** Columns of a table: name, how DuckDB is told to read it from CSV, and its values by row `i`. */
export const tripColumns = [
  ['id', 'DOUBLE', 'i'],
  ['pickup', 'VARCHAR', `TIMESTAMP '2024-01-01' + to_seconds((i * 7) % 31536000)`],
  ['vendor', 'VARCHAR', `['Acme', 'Bolt', 'Cab & Co'][1 + floor(3 * ${uniform('vendor')})::INT]`],
  ['zone', 'VARCHAR', `'zone ' || floor(260 * ${uniform('zone')} * ${uniform('zone 2')})::INT`],
  ['passengers', 'DOUBLE', `1 + floor(6 * ${uniform('p')} * ${uniform('p 2')})::INT`],
  ['flag', 'VARCHAR', `CASE WHEN ${uniform('flag')} < 0.01 THEN 'Y' ELSE 'N' END`],
  ['distance', 'DOUBLE', `round(exp(${normal('distance')}), 6)`],
  ['duration', 'DOUBLE', `round(exp(6 + 0.7 * ${normal('duration')}), 3)`],
  ['fare', 'DOUBLE', `round(12 + 5 * ${normal('fare')}, 2)`],
  ['tip', 'DOUBLE', `CASE WHEN ${uniform('t')} > 0.3 THEN round(4 * ${uniform('tip')}, 2) END`],
  ['longitude', 'DOUBLE', `round(-73.97 + 0.04 * ${normal('longitude')}, 12)`],
  ['latitude', 'DOUBLE', `round(40.75 + 0.03 * ${normal('latitude')}, 12)`],
  ['score', 'DOUBLE', `round(${normal('score')}, 12)`],
]

/** Ten columns of numbers: measurements, prices, counts, two of them moved a little in the sample. */
export const numberColumns = (side) => {
  const own = (name) => `${side} ${name}`
  const moved = side === 'sample' ? 0.01 : 0
  return [
    ['a', 'DOUBLE', `round(${normal(own('a'))}, 6)`],
    ['b', 'DOUBLE', `round(${moved} + ${normal(own('b'))}, 6)`],
    ['c', 'DOUBLE', `round(exp(${normal(own('c'))}), 6)`],
    ['d', 'DOUBLE', `round(100 + 15 * ${normal(own('d'))}, 2)`],
    ['e', 'DOUBLE', `round(1000 * ${uniform(own('e'))}, 3)`],
    ['f', 'DOUBLE', `CASE WHEN ${uniform(own('f?'))} > 0.05 THEN round(${normal(own('f'))}, 6) END`],
    ['g', 'DOUBLE', `floor(1000 * ${uniform(own('g'))})::INT`],
    ['h', 'DOUBLE', `floor(${7 + 3 * moved} * ${uniform(own('h'))})::INT`],
    ['j', 'DOUBLE', `floor(1000000 * ${uniform(own('j'))})::INT`],
    ['k', 'DOUBLE', `round(${uniform(own('k'))} * ${uniform(own('k 2'))}, 8)`],
  ]
}

/** So many columns of numbers, one in ten of them codes. */
export const wideColumns = (side, columns) =>
  Array.from({ length: columns }, (_, i) => {
    const draw = uniform(`${side} ${i}`)
    return [`c${i}`, 'DOUBLE', i % 10 === 0 ? `100 * floor(9 * ${draw})::INT` : `round(1000 * ${draw}, 3)`]
  })

/** The columns of awslabs/python-deequ's benchmark of DuckDB: 80 of numbers. */
export const manyColumns = wideColumns('many', 80)

const select = (columns, rows) =>
  `SELECT ${columns.map(([name, , values]) => `${values} AS ${name}`).join(', ')} FROM range(${rows}) AS rows(i)`

export const writeCsv = (connection, file, columns, rows) =>
  connection.run(`COPY (${select(columns, rows)}) TO '${file}' (FORMAT csv, HEADER)`)

export const writeParquet = (connection, file, columns, rows) =>
  connection.run(`COPY (${select(columns, rows)}) TO '${file}' (FORMAT parquet)`)

export const writeJson = (connection, file, columns, rows) =>
  connection.run(`COPY (${select(columns, rows)}) TO '${file}' (FORMAT json)`)

/** What our engine is told of a file. */
export const artifact = (file, format) => ({
  ref: file,
  uri: file,
  format,
  files: [file],
  bytes: null,
  digest: null,
  version: null,
  timestamp: null,
})
