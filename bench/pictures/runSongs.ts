import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the README's run prints in color; the clock stands still, so that it prints no duration. */
export function runSongs(...options: readonly string[]): string {
  const songs = ['--reference', 'fixtures/songs/reference.csv', '--sample', 'fixtures/songs/drifted.csv']
  const { stdout } = spawnSync(
    process.execPath,
    ['bin/validate.js', ...songs, '--alpha', '0.05', ...options],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], FORCE_COLOR: '1', SOURCE_DATE_EPOCH: '1760000000' },
    },
  )
  return stdout
}
