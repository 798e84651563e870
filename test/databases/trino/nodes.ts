import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../sourceFiles.ts'

const version = '476'
/** Everything of Trino: what was fetched, what runs, and its tables. */
export const home = join(root, 'node_modules/.cache/touchstone-trino')
const downloads = join(home, 'downloads')
const server = join(home, `trino-server-core-${version}`)
/** The folder of the tables that Trino reads as files. */
export const lake = join(home, 'lake')

/** SHA-256 of each part in Maven Central. */
const parts = {
  'trino-server-core.tar.gz': '0f388f9967c177ae70a47c099082fc95387f0c3cb96d8000d1d41fc3a5223158',
  'trino-hive.zip': '611bacdb07d9f3cf7b9d47f97ecc76fa2e7ff8bfe8a9728c3d06adc1bfb8662e',
  'trino-memory.zip': 'bade81c52e2f7177a7b867aee1b10fae48fefda9c38f3ec6aeb006fdde5f0378',
  'trino-tpch.zip': 'd83467efe864b1e77013208c293835e197bc3135318c2895521c1efbb7f232bd',
} as const
const plugins = ['hive', 'memory', 'tpch'] as const

/** The first Java that is new enough: Trino 476 needs 24. */
function javaHome(): string {
  const folder = '/usr/lib/jvm'
  const others = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  const homes = [process.env['TRINO_JAVA_HOME'], process.env['JAVA_HOME'], ...others]
  const found = homes.find((path) => path !== undefined && releaseOf(path) >= 24)
  if (found === undefined) throw new Error('no Java of version 24 or newer is installed')
  return found
}

function releaseOf(path: string): number {
  const file = join(path, 'release')
  return existsSync(file) ? Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) : 0
}

/** Fetches the parts of Trino that are missing, checks them and unpacks them. */
export function fetchTrino(): void {
  const java = javaHome()
  const done = join(server, '.unpacked')
  if (existsSync(done)) return
  mkdirSync(downloads, { recursive: true })
  for (const [name, digest] of Object.entries(parts)) fetchPart(name, digest)
  rmSync(server, { recursive: true, force: true })
  execFileSync('tar', ['-xzf', join(downloads, 'trino-server-core.tar.gz'), '-C', home])
  const only = join(server, 'only')
  mkdirSync(only)
  for (const plugin of plugins) {
    execFileSync(join(java, 'bin/jar'), ['xf', join(downloads, `trino-${plugin}.zip`)], { cwd: only })
    renameSync(join(only, `trino-${plugin}-${version}`), join(only, plugin))
  }
  writeFileSync(done, '')
}

function fetchPart(file: string, digest: string): void {
  const path = join(downloads, file)
  const [, name = '', type = ''] = /^([^.]+)\.(.+)$/.exec(file) ?? []
  if (!existsSync(path)) {
    const repository = join(home, 'maven')
    execFileSync(
      'mvn',
      [
        '-B',
        '-q',
        '-ntp',
        `-Dmaven.repo.local=${repository}`,
        'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy',
        `-Dartifact=io.trino:${name}:${version}:${type}`,
        '-Dmdep.useBaseVersion=true',
        `-DoutputDirectory=${downloads}`,
      ],
      { timeout: 300_000, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    renameSync(join(downloads, `${name}-${version}.${type}`), path)
    rmSync(join(repository, 'io/trino'), { recursive: true, force: true })
  }
  if (createHash('sha256').update(readFileSync(path)).digest('hex') === digest) return
  rmSync(path)
  throw new Error(`${file} isn't the file that was published`)
}

export interface Node {
  readonly name: 'coordinator' | 'worker'
  readonly port: number
}

/** Starts a node on loopback, with less weight than what else runs. The file `pid` in its folder names its process. */
export function startNode({ name, port }: Node, coordinator: Node): void {
  const java = javaHome()
  const folder = join(home, name)
  writeCatalogs()
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'config.properties'),
    [
      `coordinator=${name === 'coordinator'}`,
      `http-server.http.port=${port}`,
      `discovery.uri=http://127.0.0.1:${coordinator.port}`,
      'catalog.management=static',
      'query.max-memory=1GB',
      'query.max-memory-per-node=512MB',
      'memory.heap-headroom-per-node=256MB',
      ...(name === 'coordinator' ? ['node-scheduler.include-coordinator=false'] : []),
    ].join('\n'),
  )
  const options = [
    ...['-Xmx1500M', '-XX:+UseG1GC', '-XX:G1HeapRegionSize=32M', '-XX:ReservedCodeCacheSize=256M'],
    ...['-XX:+ExitOnOutOfMemoryError', '-Djdk.attach.allowAttachSelf=true', '-XX:+EnableDynamicAgentLoading'],
    ...['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'],
    ...['--add-modules=jdk.incubator.vector', '-Dfile.encoding=UTF-8', '-Dnode.environment=test'],
    ...[`-Dnode.id=${name}`, `-Dnode.data-dir=${join(folder, 'data')}`],
    ...['-Dnode.internal-address=127.0.0.1', '-Dnode.bind-ip=127.0.0.1'],
    ...[`-Dplugin.dir=${join(server, 'only')}`, `-Dcatalog.config-dir=${join(home, 'catalog')}`],
    ...[`-Dconfig=${join(folder, 'config.properties')}`, '-cp', `${server}/lib/*`],
  ]
  const command = [join(java, 'bin/java'), ...options, 'io.trino.server.TrinoServer']
  // It needs many file descriptors, and writes into the folder that it runs in.
  const shell = `ulimit -n 8192 && exec nice -n 10 "$@" > log 2>&1`
  const child = spawn('bash', ['-c', shell, 'trino', ...command], { cwd: folder, stdio: 'ignore' })
  child.unref()
  writeFileSync(join(folder, 'pid'), String(child.pid))
}

function writeCatalogs(): void {
  const catalogs = {
    memory: ['connector.name=memory', 'memory.max-data-per-node=512MB'],
    tpch: ['connector.name=tpch'],
    hive: [
      'connector.name=hive',
      'hive.metastore=file',
      'hive.metastore.catalog.dir=local:///metastore',
      'fs.native-local.enabled=true',
      `local.location=${lake}`,
      'hive.non-managed-table-writes-enabled=true',
    ],
  }
  mkdirSync(join(home, 'catalog'), { recursive: true })
  mkdirSync(lake, { recursive: true })
  for (const [name, lines] of Object.entries(catalogs))
    writeFileSync(join(home, 'catalog', `${name}.properties`), lines.join('\n'))
}

const pidOf = (name: Node['name']): number => Number(readFileSync(join(home, name, 'pid'), 'utf8'))

/** Sends a signal to a node that runs. */
export function signalNode(name: Node['name'], signal: NodeJS.Signals): void {
  process.kill(pidOf(name), signal)
}

/** Whether a node runs. */
export function isRunning(name: Node['name']): boolean {
  try {
    return process.kill(pidOf(name), 0)
  } catch {
    return false
  }
}

/** The end of what a node wrote, for whoever wonders why it does not run. */
export const lastLines = (name: Node['name']): string =>
  readFileSync(join(home, name, 'log'), 'utf8')
    .split('\n')
    .slice(-20)
    .join('\n')
