import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCsv } from '../../../../src/engines/duckdb/csv/openCsv.ts'
import { openSession } from '../../../../src/engines/duckdb/session.ts'
import { sql } from '../../../../src/sql/sqlText.ts'

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

test('a wide file is loaded, and cast at once', async () => {
  const wide = join(folder, 'wide.csv')
  const names = Array.from({ length: 250 }, (_, i) => (i === 249 ? 'C0' : `c${i}`))
  const cells = names.map((_, i) => (i === 1 ? '1.5' : i))
  const text = `${names.join(',')}\n${cells.join(',')}\n`
  writeFileSync(wide, text)
  const session = await openSession()
  const identity = { digest: null, version: null, timestamp: null, bytes: text.length }
  const artifact = { ref: wide, uri: wide, format: 'csv', files: [wide], ...identity } as const
  const open = await openCsv(session, 'sample', artifact, {})
  const [row = {}] = await session.rows(sql`SELECT * FROM ${open.relation.from}`)
  await session.close()
  expect(open.relation.row).not.toBeNull()
  expect(open.columns.slice(0, 2)).toMatchObject([{ type: 'integer' }, { type: 'float' }])
  expect(names.map((name) => row[open.relation.stored?.get(name) ?? name])).toEqual(cells.map(Number))
})
