import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { memoryBudget } from '../src/system/memoryBudget.ts'

/**
 * Starting DuckDB takes 15 ms of CPU, a connection to a running one 0.3 ms; and all tables of a session are temporary, so
 * they belong to its connection. So sessions with the limits of a run by default share one DuckDB in a worker, and those
 * without limits another.
 */
const start = DuckDBInstance.create.bind(DuckDBInstance)
const spill = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
process.once('exit', () => rmSync(spill, { recursive: true, force: true }))
const own = {
  temp_directory: spill,
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
}
const usual = { memory_limit: `${memoryBudget()!.engine}B` }
const shared = new Map<string | undefined, Promise<DuckDBInstance>>()

DuckDBInstance.create = async (path, config = {}) => {
  const limit = config['memory_limit']
  if (path !== ':memory:' || 'threads' in config || attaches()) return start(path, config)
  if (limit !== undefined && limit !== usual.memory_limit) return start(path, config)
  const before = shared.get(limit)
  // What is not temporary belongs to all connections, and outlives them.
  const isFree = before !== undefined && !(await isUsed(await before))
  const running = isFree ? before : start(':memory:', limit === undefined ? own : { ...own, ...usual })
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
