import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { folder } from '../cli/runCli.ts'
import { root } from '../sourceFiles.ts'
import { extensionHome, haveExtensions } from './extensions.ts'
import { freePort } from './freePort.ts'

const program = '/usr/sbin/mariadbd'
const songs = (name: string): string => join(root, 'fixtures/songs', `${name}.csv`)
const env = { HOME: extensionHome }

describe.skipIf(!existsSync(program) || !haveExtensions('mysql'))('tables of MariaDB', () => {
  const home = mkdtempSync(join(tmpdir(), 'touchstone-mariadb-'))
  const [data, socket] = [join(home, 'data'), join(home, 'socket')]
  let port = 0
  let server: ChildProcess
  const sql = (statement: string): string =>
    execFileSync('mariadb', ['-u', 'root', '--socket', socket, '--local-infile=1', '-e', statement], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  const isRunning = (): boolean => {
    try {
      return sql('SELECT 1') !== ''
    } catch {
      return false
    }
  }
  const table = (name: string, user = 'bob:hunter2'): string =>
    `mysql://${user}@127.0.0.1:${port}/shop?table=${name}`

  beforeAll(async () => {
    // It refuses to run as root, and is `nobody` then.
    const isRoot = process.getuid?.() === 0
    const as = (file: string, args: string[]): readonly [string, string[]] =>
      isRoot ? ['runuser', ['-u', 'nobody', '--', file, ...args]] : [file, args]
    chmodSync(home, 0o777)
    mkdirSync(data)
    chmodSync(data, 0o777)
    const install = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal']
    execFileSync(...as('mariadb-install-db', install), { stdio: 'pipe' })
    port = await freePort()
    const options = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${socket}`]
    server = spawn(...as(program, ['--no-defaults', `--datadir=${data}`, ...options]), { stdio: 'ignore' })
    await vi.waitUntil(isRunning, { timeout: 30_000, interval: 200 })
    const types = 'energy double, tempo double, `key` bigint, genre varchar(40)'
    sql(
      `CREATE DATABASE shop; CREATE TABLE shop.songs (${types}) CHARACTER SET utf8mb4;
       LOAD DATA LOCAL INFILE '${songs('drifted')}' INTO TABLE shop.songs FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' IGNORE 1 LINES
         (@danceability, energy, \`key\`, @loudness, @speechiness, @acousticness, @instrumentalness, @liveness, @valence, tempo, @duration, @signature, genre, @text);
       CREATE USER bob@'127.0.0.1' IDENTIFIED BY 'hunter2'; GRANT SELECT ON shop.* TO bob@'127.0.0.1'`,
    )
  }, 60_000)
  afterAll(async () => {
    const ended = new Promise((resolve) => server.on('close', resolve))
    sql('SHUTDOWN')
    await ended
    rmSync(home, { recursive: true, force: true })
  })

  it('have the results of CSV files', async () => {
    const run = async (sample: string): Promise<unknown> => {
      const columns = ['--columns', 'energy,tempo,key,genre']
      const { stdout } = await folder().runIn(
        env,
        '-r',
        songs('reference'),
        '-s',
        sample,
        ...columns,
        '--json',
        '-',
      )
      const { results } = JSON.parse(stdout) as Report
      return results.map(({ id, status, message, test }) => ({ id, status, message, test }))
    }
    expect(await run(table('songs'))).toEqual(await run(songs('drifted')))
  })

  it.each<[why: string, ref: () => string, message: string]>([
    ['a missing table', () => table('song'), 'no table "song"; did you mean "songs"?'],
    ['a password that is wrong', () => table('songs', 'bob:hunter3'), "Access denied for user 'bob'@"],
    [
      'a server that is not there',
      () => 'mysql://bob:hunter2@127.0.0.1:1/shop?table=songs',
      "could not be read as mysql: can't connect to 127.0.0.1:1: Can't connect to server on '127.0.0.1'",
    ],
  ])('%s ends with exit code 3 and one sentence', async (_, ref, message) => {
    const { code, stderr } = await folder().runIn(env, '-r', songs('reference'), '-s', ref())
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/hunter|Attempted/)
    expect(code).toBe(3)
  })
})
