import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporary } from '../../artifacts/temporary.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('without WebAssembly a CSV file is read by the reader that keeps every row', async () => {
  vi.resetModules()
  vi.stubGlobal('WebAssembly', undefined)
  const { csvModule } = await import('../../../src/system/csvBytes/csvModule.ts')
  const { openCsv } = await import('../../../src/engines/duckdb/csv/openCsv.ts')
  const { openSession } = await import('../../../src/engines/duckdb/session.ts')
  expect(csvModule()).toBeNull()
  const file = join(temporary(), 'codes.csv')
  writeFileSync(file, 'n,code\n1,007\n2,42\n')
  const session = await openSession()
  const artifact = { ref: file, uri: file, format: 'csv', files: [file], bytes: null } as const
  const identity = { digest: null, version: null, timestamp: null }
  const open = await openCsv(session, 'sample', { ...artifact, ...identity }, {})
  await session.close()
  expect(open).toMatchObject({ rows: 2, findings: [], columns: [{ type: 'integer' }, { type: 'string' }] })
})
