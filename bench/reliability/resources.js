import { execFileSync } from 'node:child_process'
import { mkdirSync, openSync, closeSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crashOf } from './place.js'

const rows = Array.from(
  { length: 20_000 },
  (_, i) => `${i},${(i * 7919) % 1000},a longer text of row ${i}\n`,
).join('')

/** A file system of its own; `null` where this user may not mount one. */
function mounted(folder, options) {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return () => execFileSync('umount', ['-l', folder])
  } catch {
    return null
  }
}

/** Nothing is left of a resource: the run ends with 3, or with its verdict where that needs none of it; never with silence. */
export async function resources({ share, place, note, skip }) {
  const tried = { cases: 0, lost: 0, crashes: 0, leftovers: 0 }
  const { path } = place
  writeFileSync(join(path, 'data.csv'), `id,n,text\n${rows}`)
  writeFileSync(join(path, 's.yaml'), 'columns:\n  n: { between: [0, 500] }\n')
  const ask = ['-r', 'data.csv', '-s', 'data.csv', '--suite', 's.yaml', '-q']
  const files = (folder) => ['--json', `${folder}/r.json`, '--html', `${folder}/r.html`]

  async function attempt(what, args, codes, options) {
    const ran = await place.run(args, options)
    tried.cases++
    tried.crashes += note(crashOf(ran, codes), what)
    tried.crashes += note(
      ran.code === 3 && ran.stderr === '' && options?.stdio === undefined ? 'no sentence' : null,
      what,
    )
    for (const name of place.left()) tried.leftovers += note(`${name} is left`, what)
  }

  for (let i = 0; i < Math.ceil(4 * share); i++) {
    const full = openSync('/dev/full', 'w')
    await attempt('full standard output', ask, [3], { stdio: ['ignore', full, 'pipe'] })
    await attempt('full standard error', [...ask, '--timeout', '1ms'], [3], {
      stdio: ['ignore', 'pipe', full],
    })
    closeSync(full)
    await attempt('a report to a full device', [...ask, '--json', '/dev/full'], [3])
    for (const count of [20, 24, 28, 32])
      await attempt(`${count} file handles`, [...ask, ...files('.')], [1, 3], { limit: `ulimit -n ${count}` })
    for (const size of [8, 64]) {
      const unmount = mounted(join(path, 'small'), `size=${size}k`)
      if (!unmount) {
        skip('no space left (ENOSPC): this user may not mount a file system')
        continue
      }
      await attempt(`${size} KB for reports`, [...ask, ...files('small')], size === 8 ? [3] : [1, 3])
      await attempt(`${size} KB for rows`, [...ask, '--write-unexpected', 'small/rows'], [3])
      await attempt(
        `${size} KB for a version`,
        ['artifacts', 'put', 'data.csv', 'a/b', '--registry', 'small'],
        [3],
      )
      unmount()
    }
    const unmount = mounted(join(path, 'fixed'), 'ro')
    if (!unmount) {
      skip('read-only outputs: this user may not mount a file system')
      continue
    }
    await attempt('a read-only directory for reports', [...ask, ...files('fixed')], [3])
    await attempt('a read-only directory for rows', [...ask, '--write-unexpected', 'fixed'], [3])
    await attempt('a read-only directory for runs', [...ask, '--run-dir', 'fixed'], [3])
    await attempt('a read-only registry', ['artifacts', 'put', 'data.csv', 'a/b', '--registry', 'fixed'], [3])
    unmount()
  }
  return tried
}
