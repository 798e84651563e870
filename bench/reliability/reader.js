// A process that reads files and sends back their cells, so that one of them can crash it.
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from '../../dist/src/index.js'
import { cellsOf } from './tables.js'

async function read({ folder, file }) {
  const writeUnexpected = join(folder, 'rows')
  rmSync(writeUnexpected, { recursive: true, force: true })
  const sample = join(folder, file)
  await validate({ sample, suite: join(folder, 'all.json'), writeUnexpected, unexpectedFormat: 'raw-csv' })
  const [name] = readdirSync(writeUnexpected)
  const rows = cellsOf(readFileSync(join(writeUnexpected, name), 'utf8')).slice(1)
  return rows.map((cells) => cells.slice(1))
}

process.on('message', (request) => {
  read(request).then(
    (rows) => process.send({ rows }),
    (error) => process.send({ problem: String(error?.message ?? error) }),
  )
})
