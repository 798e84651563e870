import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCsv } from '../../../../src/engines/duckdb/csv/openCsv.ts'
import { openSession } from '../../../../src/engines/duckdb/session.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, 'large.csv')
const line = `${'7'.repeat(15)},a text that is neither short nor long\n`
const rows = Math.ceil(2 ** 22 / line.length)
writeFileSync(file, `number,text\n${line.repeat(rows)}`)

test.each([
  { bytes: 2 ** 22, loaded: true },
  { bytes: 2 ** 22 - 1, loaded: false },
  { bytes: 2 ** 29 + 1, loaded: false },
  { bytes: null, loaded: false },
  { bytes: 1, load: true, loaded: true },
  { bytes: 2 ** 22, load: false, loaded: false },
])('of $bytes bytes, with load $load: loaded $loaded', async ({ bytes, load, loaded }) => {
  const session = await openSession()
  const artifact = { ref: file, uri: file, format: 'csv', files: [file], bytes } as const
  const identity = { digest: null, version: null, timestamp: null }
  const open = await openCsv(
    session,
    'sample',
    { ...artifact, ...identity },
    load === undefined ? {} : { load },
  )
  await session.close()
  expect(open.relation.row !== null).toBe(loaded)
  expect(open).toMatchObject({ rows, findings: [], columns: [{ type: 'integer' }, { type: 'string' }] })
})
