// Installs the package from its tarball with each package manager, beside each Node, Vitest and TypeScript runner that it
// supports, and runs one project in each. What could not be installed is said at the end, and fails:
// npm run test:consumers, or npm run test:consumers -- 'node 22' to run those whose name has these words.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = fileURLToPath(new URL('project', import.meta.url))
const managers = ['npm', 'pnpm']
const nodes = ['20', '22', '24']
/** Vitest 5 runs on Node 22.12 and later. */
const vitests = { 20: ['4'], 22: ['4', '5'], 24: ['4', '5'] }
/** Programs that are installed once, each alone; in $TOUCHSTONE_PROGRAMS if they are to be kept. */
const programs = { pnpm: 'pnpm@10', bun: 'bun@1', deno: 'deno@2', tsc: 'typescript@5' }
for (const node of nodes) programs[`node${node}`] = `node@${node}`
/** What a project has beside the package. */
const beside = ['tsx@4', 'jiti@2', 'ts-node@10', 'typescript@5', '@types/node@22']
/** ts-node for ES modules, which it has no command for. */
const tsNode = [
  "data:text/javascript,import { register } from 'node:module'",
  "register('ts-node/esm', 'file://' + process.cwd() + '/')",
].join(';')
const bundlers = ['esbuild', 'rollup', 'rolldown', 'vite', 'webpack']
const pluginsOfRollup = ['node-resolve', 'commonjs', 'json', 'terser'].map((name) => `@rollup/plugin-${name}`)

const combinations = [
  { manager: 'npm', node: '22', beside: [...bundlers, ...pluginsOfRollup] },
  ...managers.flatMap((manager) =>
    nodes.flatMap((node) =>
      vitests[node].map((vitest) => ({ manager, node, beside: [`vitest@${vitest}`, ...beside] })),
    ),
  ),
]
/** Ways to use the package: a program and its arguments. */
const waysOfProject = {
  'import (.mjs)': ({ node }) => [node, 'check.mjs'],
  'require (.cjs)': ({ node }) => [node, 'check.cjs'],
  types: () => [program('tsc'), '-p', '.'],
  tsx: ({ bin }) => [bin('tsx'), 'check.ts'],
  'ts-node, ES module': ({ node }) => [node, '--import', tsNode, 'check.ts'],
  'ts-node, CommonJS': ({ bin }) => [bin('ts-node'), 'commonjs/check.ts'],
  jiti: ({ bin }) => [bin('jiti'), 'check.ts'],
  bun: () => [program('bun'), 'run', 'check.ts'],
  deno: () => [program('deno'), 'run', '--allow-all', 'check.ts'],
  'validate, YAML suite': ({ bin }) => [
    bin('validate'),
    ...['--suite', 'genres.suite.yaml', '--sample', 'new.csv'],
  ],
  'validate, TypeScript suite': ({ bin }) => [
    bin('validate'),
    ...['--suite', 'songs.suite.ts', '--reference', 'old.csv', '--sample', 'new.csv'],
  ],
  vitest: ({ bin }) => [bin('vitest'), 'run'],
}
const waysOfBundles = Object.fromEntries(
  bundlers.map((bundler) => [`bundle by ${bundler}`, ({ node }) => [node, 'bundle.mjs', bundler]]),
)
const waysOf = ({ beside: [first] }) => (bundlers.includes(first) ? waysOfBundles : waysOfProject)
const wanted = process.argv.slice(2)
const nameOf = ({ manager, node, beside: [first] }) =>
  `${manager}, node ${node}, ${bundlers.includes(first) ? 'bundlers' : first.replace('@', ' ')}`

const home = mkdtempSync(join(tmpdir(), 'touchstone-consumers-'))
const told = []
try {
  const tarball = pack()
  for (const combination of combinations) {
    const name = nameOf(combination)
    const ways = Object.entries(waysOf(combination)).filter(([way]) =>
      wanted.every((part) => `${name}, ${way}`.includes(part)),
    )
    if (ways.length === 0) continue
    for (const line of run(combination, ways, tarball)) {
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

/** The path of a program; null if it is not available. */
function program(name) {
  const folder = join(process.env.TOUCHSTONE_PROGRAMS ?? join(home, 'programs'), name)
  const path = join(folder, 'node_modules/.bin', name.replace(/\d+$/, ''))
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    spawnSync('npm', ['install', '--no-audit', '--no-fund', programs[name]], { cwd: folder })
  }
  const found = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return found.status === 0 ? path : null
}

/** One line for each way to use the package in one installation. */
function run(combination, ways, tarball) {
  const name = nameOf(combination)
  const folder = join(home, name.replaceAll(/[ ,]+/g, '-'))
  const bin = (command) => join(folder, 'node_modules/.bin', command)
  cpSync(project, folder, { recursive: true })
  const node = program(`node${combination.node}`)
  if (node === null) return [`NOT TESTED  ${name}: node ${combination.node} is not available`]
  const problem = install(combination, tarball, folder)
  if (problem !== null) return [`NOT TESTED  ${name}: ${problem}`]
  // The commands of packages start Node by its name.
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` }
  const lines = ways.map(([way, commandOf]) => {
    const [command, ...args] = commandOf({ node, bin })
    if (command === null) return `NOT TESTED  ${name}, ${way}: it is not available`
    const ran = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', timeout: 300_000 })
    if (ran.status === 0) return `passed  ${name}, ${way}`
    process.stderr.write(`\n--- ${name}, ${way}: exit ${ran.status}\n${ran.stdout}${ran.stderr}\n`)
    return `FAILED  ${name}, ${way}`
  })
  rmSync(folder, { recursive: true, force: true })
  return lines
}

/** Installs the project; returns why it could not be installed, or null. */
function install({ manager, beside }, tarball, folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { module: 'NodeNext', target: 'ES2022', strict: true, noEmit: true, types: ['node'] },
      include: ['*.ts'],
    }),
  )
  const packages = [tarball, ...beside]
  const commands = {
    npm: ['npm', 'install', '--no-audit', '--no-fund', ...packages],
    pnpm: [program('pnpm'), 'add', ...packages],
  }
  const [command, ...args] = commands[manager]
  if (command === null) return 'pnpm is not available'
  const ran = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  return ran.status === 0 ? null : `${ran.stdout}${ran.stderr}`.trim().split('\n').slice(-5).join(' ')
}
