import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'

/**
 * Starting DuckDB takes 15 ms of CPU, a connection to a running one 0.3 ms; and all tables of a session are temporary, so
 * they belong to its connection. So sessions with one limit of memory share one DuckDB in a worker.
 */
const start = DuckDBInstance.create.bind(DuckDBInstance)
const spill = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
process.once('exit', () => rmSync(spill, { recursive: true, force: true }))
const own = {
  temp_directory: spill,
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
}
const shared = new Map<string | undefined, Promise<DuckDBInstance>>()
/** The test file that last made sure that nothing was left in a DuckDB. */
const checked = new Map<string | undefined, string | undefined>()

DuckDBInstance.create = async (path, config = {}) => {
  const limit = config['memory_limit']
  if (path !== ':memory:' || 'threads' in config || attaches()) return start(path, config)
  const before = shared.get(limit)
  const { testPath } = expect.getState()
  // What is not temporary belongs to all connections, and outlives them.
  const isFree = before !== undefined && (checked.get(limit) === testPath || !(await isUsed(await before)))
  checked.set(limit, testPath)
  const running = isFree
    ? before
    : start(':memory:', limit === undefined ? own : { ...own, memory_limit: limit })
  shared.set(limit, running)
  return Object.create(await running, { closeSync: { value: () => undefined } }) as DuckDBInstance
}

/** Tests of databases attach some under the same name, also in sessions that were opened before. */
const attaches = (): boolean => /[\\/]databases[\\/]/.test(expect.getState().testPath ?? '')

async function isUsed(instance: DuckDBInstance): Promise<boolean> {
  const connection = await instance.connect()
  const found = await connection.runAndReadAll(
    `SELECT 1 FROM duckdb_databases() WHERE NOT internal AND database_name <> 'memory'
     UNION ALL SELECT 1 FROM duckdb_tables() WHERE NOT temporary`,
  )
  connection.closeSync()
  return found.currentRowCount > 0
}
