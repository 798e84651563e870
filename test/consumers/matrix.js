// Installs the package from its tarball with each package manager, beside each Node, Vitest and TypeScript runner that it
// supports, and runs one project in each. What could not be installed is said at the end, and fails:
// npm run test:consumers, or npm run test:consumers -- 'node 22' to run those whose name has these words.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = fileURLToPath(new URL('project', import.meta.url))
const managers = { npm: 'npm', pnpm: 'pnpm@10' }
const nodes = ['20', '22', '24']
/** Vitest 5 runs on Node 22.12 and later. */
const vitests = { 20: ['4'], 22: ['4', '5'], 24: ['4', '5'] }
const tools = ['tsx@4', 'jiti@2', 'bun@1', 'deno@2', 'typescript@5', '@types/node@22']

const combinations = Object.keys(managers).flatMap((manager) =>
  nodes.flatMap((node) => vitests[node].map((vitest) => ({ manager, node, vitest }))),
)
const wanted = process.argv.slice(2)
const nameOf = ({ manager, node, vitest }) => `${manager}, node ${node}, vitest ${vitest}`

const home = mkdtempSync(join(tmpdir(), 'touchstone-consumers-'))
const told = []
try {
  const tarball = pack()
  for (const combination of combinations) {
    const name = nameOf(combination)
    if (wanted.length > 0 && !wanted.every((part) => name.includes(part))) continue
    for (const line of run(combination, tarball)) {
      told.push(line)
      process.stdout.write(`${line}\n`)
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
const failed = told.filter((line) => !line.startsWith('passed'))
process.stdout.write(`\n${told.length - failed.length} of ${told.length} passed\n${failed.join('\n')}\n`)
if (told.length === 0 || failed.length > 0) process.exitCode = 1

function pack() {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    cwd: root,
  })
  return join(home, JSON.parse(packed)[0].filename)
}

/** One line for each way to use the package in one installation. */
function run(combination, tarball) {
  const name = nameOf(combination)
  const folder = join(home, name.replaceAll(/[ ,]+/g, '-'))
  const bin = (command) => join(folder, 'node_modules/.bin', command)
  cpSync(project, folder, { recursive: true })
  const problem = install(combination, tarball, folder)
  if (problem) return [`NOT TESTED  ${name}: ${problem}`]
  const node = bin('node')
  // The tools start Node by its name.
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` }
  const ways = {
    'import (.mjs)': [node, 'check.mjs'],
    'require (.cjs)': [node, 'check.cjs'],
    types: [bin('tsc'), '-p', '.'],
    tsx: [bin('tsx'), 'check.ts'],
    jiti: [bin('jiti'), 'check.ts'],
    bun: [bin('bun'), 'run', 'check.ts'],
    deno: [bin('deno'), 'run', '--allow-all', 'check.ts'],
    'validate, YAML suite': [bin('validate'), '--suite', 'genres.suite.yaml', '--sample', 'new.csv'],
    'validate, TypeScript suite': [
      bin('validate'),
      ...['--suite', 'songs.suite.ts', '--reference', 'old.csv', '--sample', 'new.csv'],
    ],
    vitest: [bin('vitest'), 'run'],
  }
  const lines = Object.entries(ways).map(([way, [command, ...args]]) => {
    const ran = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', timeout: 300_000 })
    if (ran.status === 0) return `passed  ${name}, ${way}`
    process.stderr.write(
      `\n--- ${name}, ${way}: exit ${ran.status}\n${ran.stdout ?? ''}${ran.stderr ?? ran.error}\n`,
    )
    return `FAILED  ${name}, ${way}`
  })
  rmSync(folder, { recursive: true, force: true })
  return lines
}

/** Returns why the project could not be installed; null if it was. */
function install({ manager, node, vitest }, tarball, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { module: 'NodeNext', target: 'ES2022', strict: true, noEmit: true, types: ['node'] },
      include: ['*.ts'],
    }),
  )
  const packages = [tarball, `node@${node}`, `vitest@${vitest}`, ...tools]
  const commands = {
    npm: ['npm', ['install', '--no-audit', '--no-fund', ...packages]],
    // pnpm runs no scripts of packages unless they are named; node, bun and deno fetch their binaries in one.
    pnpm: [
      join(home, 'pnpm/node_modules/.bin/pnpm'),
      ['add', '--config.dangerouslyAllowAllBuilds=true', ...packages],
    ],
  }
  if (manager === 'pnpm' && !installPnpm()) return 'pnpm is not available'
  const [command, args] = commands[manager]
  const ran = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (ran.status !== 0) return `${ran.stdout}${ran.stderr}`.trim().split('\n').slice(-5).join(' ')
  const found = spawnSync(join(folder, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8' })
  return found.status === 0 && found.stdout.startsWith(`v${node}.`) ? null : `node ${node} does not run`
}

function installPnpm() {
  const folder = join(home, 'pnpm')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', managers.pnpm]
  return spawnSync('npm', args, { cwd: folder }).status === 0
}
