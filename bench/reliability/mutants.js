import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { openReader } from './openReader.js'
import { tableOf, writers } from './tables.js'

/** Formats whose bytes are checked by sums: what is read of a damaged file is what was written, or nothing. */
const checked = /\.(gz|zst)$/

const damages = {
  flip: (bytes, { below }) => {
    const changed = Buffer.from(bytes)
    changed[below(bytes.length)] ^= 1 << below(8)
    return changed
  },
  cut: (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  double: (bytes) => Buffer.concat([bytes, bytes]),
  tail: (bytes, { below }) => Buffer.concat([bytes, Buffer.from([below(256), below(256)])]),
  zeros: (bytes, { below }) => {
    const changed = Buffer.from(bytes)
    const from = below(bytes.length)
    return changed.fill(0, from, Math.min(bytes.length, from + 1 + below(64)))
  },
}

async function parquetOf(place, table) {
  const session = await (await DuckDBInstance.create(':memory:')).connect()
  const file = join(place.path, 'origin')
  writeFileSync(`${file}.csv`, writers['comma.csv'](table))
  await session.run(
    `COPY (SELECT * FROM read_csv('${file}.csv', all_varchar = true)) TO '${file}.parquet' (FORMAT parquet)`,
  )
  session.closeSync()
  return readFileSync(`${file}.parquet`)
}

/** Damaged files: flipped bits, cut ends, doubled content, zeros. No damage crashes the program or passes a checksum. */
export async function mutants({ random, share, place, note }) {
  const tried = { cases: 0, lost: 0, crashes: 0 }
  const table = tableOf(random)
  const plain = Buffer.from(writers['comma.csv'](table))
  const origins = {
    'm.csv': plain,
    'm.jsonl': Buffer.from(writers['lines.jsonl'](table)),
    'm.json': Buffer.from(writers['list.json'](table)),
    'm.parquet': await parquetOf(place, table),
    'm.csv.gz': writers['packed.csv.gz'](table),
    ...(zstdCompressSync && {
      // The sum of the content is an option of the format.
      'm.csv.zst': zstdCompressSync(plain, { params: { 201: 1 } }),
    }),
  }
  writeFileSync(join(place.path, 'm.csv'), plain)
  const reader = openReader(place.path)
  const { rows: whole } = await reader.read('m.csv')
  for (let i = 0; i < Math.ceil(100 * share); i++)
    for (const [name, bytes] of Object.entries(origins))
      for (const [damage, make] of Object.entries(damages)) {
        const mutant = make(bytes, random)
        writeFileSync(join(place.path, name), mutant)
        const { rows, crash } = await reader.read(name)
        const which = `${name}, ${damage} ${i}`
        tried.cases++
        tried.crashes += note(crash, which)
        // Two packed streams after one another are the text twice.
        const isOther = rows && damage !== 'double' && JSON.stringify(rows) !== JSON.stringify(whole)
        tried.lost += note(checked.test(name) && isOther ? 'other cells than were written' : null, which)
      }
  reader.close()
  return tried
}
