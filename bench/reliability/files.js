import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReader } from './openReader.js'
import { tableOf, writers } from './tables.js'

const sameCell = (read, written) => read === written || (written !== '' && Number(read) === Number(written))

/** Differential reading: the same table in every format, read by the program and written again, cell by cell. */
export async function files({ random, share, place, note }) {
  const tried = { cases: 0, cells: 0, lost: 0, crashes: 0 }
  const reader = openReader(place.path)
  for (let i = 0; i < Math.ceil(150 * share); i++) {
    const table = tableOf(random)
    for (const [name, write] of Object.entries(writers)) {
      const which = `${name} of table ${i}`
      writeFileSync(join(place.path, name), write(table))
      const { rows = [], crash, problem } = await reader.read(name)
      tried.cases++
      tried.crashes += note(crash ?? problem, which)
      for (const [r, cells] of table.rows.entries()) {
        const same = cells.every((cell, c) => sameCell(rows[r]?.[c], cell))
        const found = `row ${r + 1} is ${JSON.stringify(rows[r])}, not ${JSON.stringify(cells)}`
        tried.lost += note(same ? null : found, which)
        tried.cells += cells.length
      }
      tried.lost += note(rows.length > table.rows.length ? 'there are more rows' : null, which)
    }
  }
  reader.close()
  return tried
}
