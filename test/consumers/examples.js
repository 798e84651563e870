// Installs the package from its tarball in a copy of each example, as its users would, and runs its tests:
// npm run test:examples
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'touchstone-examples-'))
const told = []
try {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    cwd: root,
  })
  const tarball = join(home, JSON.parse(packed)[0].filename)
  const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  for (const { name } of examples.filter((entry) => entry.isDirectory())) {
    const folder = join(home, name)
    cpSync(join(root, 'examples', name), folder, { recursive: true })
    const run = (...args) => spawnSync('npm', args, { cwd: folder, stdio: 'inherit' }).status === 0
    const isInstalled = run('install', '--no-audit', '--no-fund', '--save-dev', tarball)
    told.push(`${isInstalled ? (run('test') ? 'passed' : 'FAILED') : 'NOT TESTED (not installed)'}  ${name}`)
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.stdout.write(`\n${told.join('\n')}\n`)
if (told.length === 0 || told.some((line) => !line.startsWith('passed'))) process.exitCode = 1
