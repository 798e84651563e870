import { DuckDBInstance } from '@duckdb/node-api'
import { expect } from 'vitest'

/**
 * Starting DuckDB takes 15 ms of CPU, a connection to a running one 0.3 ms; and all tables of a session are temporary, so
 * they belong to its connection. So sessions without limits share one DuckDB in a worker.
 */
const start = DuckDBInstance.create.bind(DuckDBInstance)
const own = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }
let shared = start(':memory:', own)

DuckDBInstance.create = async (path, config = {}) => {
  if (path !== ':memory:' || 'memory_limit' in config || 'threads' in config || attaches())
    return start(path, config)
  // What is not temporary belongs to all connections, and outlives them.
  if (await isUsed(await shared)) shared = start(':memory:', own)
  const instance = await shared
  return Object.create(instance, { closeSync: { value: () => undefined } }) as DuckDBInstance
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
