// Runs the tests of this folder with the package installed from its tarball beside each supported Vitest, Vite and Node.
// What could not be installed is said at the end, and fails: npm run test:vitest-matrix
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
// The most telling first, for those who do not wait for all.
const combinations = [
  { vitest: '5', vite: '8', node: '22' },
  { vitest: '4.1', vite: '6', node: '20' },
  { vitest: '5', vite: '7', node: '24' },
  { vitest: '5', vite: '6', node: '22' },
  { vitest: '4.1', vite: '7', node: '20' },
  { vitest: '4.1', vite: '8', node: '22' },
]
const wanted = process.argv.slice(2)
const nameOf = ({ vitest, vite, node }) => `vitest ${vitest}, vite ${vite}, node ${node}`

const home = mkdtempSync(join(tmpdir(), 'touchstone-matrix-'))
const told = []
try {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    cwd: root,
  })
  const tarball = join(home, JSON.parse(packed)[0].filename)
  for (const combination of combinations) {
    const name = nameOf(combination)
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
    told.push(`${run(combination, tarball)}  ${name}`)
    process.stdout.write(`\n${told.at(-1)}\n`)
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.stdout.write(`\n${told.join('\n')}\n`)
if (told.length === 0 || told.some((line) => !line.startsWith('passed'))) process.exitCode = 1

function run(combination, tarball) {
  const folder = join(home, nameOf(combination).replaceAll(/[ ,]+/g, '-'))
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const packages = Object.entries(combination).map(([name, version]) => `${name}@${version}`)
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages, tarball], {
    cwd: folder,
    encoding: 'utf8',
  })
  const node = join(folder, 'node_modules/node/bin/node')
  if (npm.status !== 0 || spawnSync(node, ['--version']).status !== 0) {
    process.stderr.write(npm.stderr)
    return 'NOT TESTED (not installed)'
  }
  const env = { ...process.env, TOUCHSTONE_MODULES: folder, TOUCHSTONE_NODE: node }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', 'test/vitest/consumer', '--no-file-parallelism']
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status === 0
    ? 'passed'
    : 'FAILED'
}
