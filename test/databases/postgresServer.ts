import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './freePort.ts'

const run = promisify(execFile)

/** Where Debian and others put the programs of the newest Postgres; `null` if it isn't installed. */
const programs = ((): string | null => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), '/usr/bin', '/usr/local/bin']
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
})()

export const havePostgres = programs !== null

export interface PostgresServer {
  /** `postgres://touchstone@127.0.0.1:PORT/postgres`. */
  readonly url: string
  readonly port: number
  /** Runs statements as its owner. */
  sql(...statements: readonly string[]): Promise<string>
  stop(): void
}

/** Starts Postgres on loopback in a folder of its own. It refuses to run as root, and is `nobody` then. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-postgres-'))
  chmodSync(folder, 0o755)
  const data = join(folder, 'owned')
  mkdirSync(data)
  const isRoot = process.getuid?.() === 0
  if (isRoot) execFileSync('chown', ['nobody', data])
  const as = (program: string, ...args: string[]): readonly [string, string[]] => {
    const file = join(programs!, program)
    return isRoot ? ['runuser', ['-u', 'nobody', '--', file, ...args]] : [file, args]
  }
  const cluster = join(data, 'cluster')
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`
  await run(...as('initdb', '-D', cluster, '-U', 'touchstone', '-A', 'trust', '-E', 'UTF8', '--locale=C'), {
    cwd: data,
  })
  await run(...as('pg_ctl', '-D', cluster, '-w', '-l', join(data, 'log'), '-o', options, 'start'), {
    cwd: data,
  })
  const url = `postgres://touchstone@127.0.0.1:${port}/postgres`
  return {
    url,
    port,
    async sql(...statements) {
      const commands = statements.flatMap((statement) => ['-c', statement])
      const { stdout } = await run('psql', [url, '-v', 'ON_ERROR_STOP=1', '-qAt', ...commands])
      return stdout.trim()
    },
    stop() {
      execFileSync(...as('pg_ctl', '-D', cluster, '-m', 'immediate', '-w', 'stop'), { cwd: data })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
