import { appendFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crashOf } from './place.js'

const count = 200_000
const text = (start) => `n\n${Array.from({ length: count }, (_, i) => `${start + (i % 1000)}\n`).join('')}`
const before = text(0)
const after = text(500)

/** Changes of a file while it is read. */
const changes = {
  grows: (file) => appendFileSync(file, after.slice(2)),
  shrinks: (file) => truncateSync(file, before.length / 2),
  'is replaced': (file) => {
    writeFileSync(`${file}.new`, after)
    renameSync(`${file}.new`, file)
  },
  'is overwritten': (file) => writeFileSync(file, after),
}

/** A file that changes while it is read: the verdict is of one of its states, or there is none. */
export async function changedFiles({ random, share, place, note }) {
  const tried = { cases: 0, lost: 0, crashes: 0, leftovers: 0 }
  const file = join(place.path, 'moving.csv')
  const states = new Set([count, count / 2, 2 * count])
  for (let i = 0; i < Math.ceil(8 * share); i++)
    for (const [what, change] of Object.entries(changes)) {
      writeFileSync(file, before)
      writeFileSync(join(place.path, 's.yaml'), 'columns:\n  n: { between: [0, 1499] }\n')
      const running = place.run(['-s', 'moving.csv', '--suite', 's.yaml', '--json', 'r.json'])
      await new Promise((resolve) => setTimeout(resolve, 3000 * random.next()))
      change(file)
      const ran = await running
      tried.cases++
      tried.crashes += note(crashOf(ran), `a file ${what} ${i}`)
      const rows = Number(/ ([\d,]+) rows/.exec(ran.stdout)?.[1]?.replaceAll(',', ''))
      const isMixed = ran.code !== 3 && !states.has(rows)
      tried.lost += note(isMixed ? `a verdict of ${rows} rows` : null, `a file ${what} ${i}`)
      for (const name of place.left()) tried.leftovers += note(`${name} is left`, `a file ${what} ${i}`)
    }
  return tried
}
