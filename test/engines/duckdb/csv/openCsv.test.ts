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

const examined = { rows, isDamaged: false, looseNumbers: false, paddedNumbers: false, longDigits: false }

test.each([
  ['is used in its shape: without damage', 2, Promise.resolve(examined), false],
  ['is used in its shape: with damage', 2, Promise.resolve({ ...examined, isDamaged: true }), true],
  ['is used in its shape: with another number of rows', 2, Promise.resolve({ ...examined, rows: 1 }), true],
  ['is used in its shape: unread', 2, Promise.resolve(null), true],
  ['is not waited for in another shape', 3, new Promise<null>(() => undefined), false],
])('an examination under way %s', async (_, columns, bytes, loaded) => {
  const session = await openSession()
  const artifact = { ref: file, uri: file, format: 'csv', files: [file], bytes: 2 ** 22 } as const
  const identity = { digest: null, version: null, timestamp: null }
  const csv = { shape: { delimiter: ',', quote: '"', columns }, bytes }
  const open = await openCsv(session, 'sample', { ...artifact, ...identity, csv }, { load: false })
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

test.each([
  '7',
  '7.5',
  'nan',
  'inf',
  '1e400',
  '1e17',
  '9007199254740990',
  '9007199254740991',
  '-9007199254740993',
])(
  'a column has the same type and values whether it is loaded or not: %s after whole numbers',
  async (last) => {
    const path = join(folder, 'last.csv')
    writeFileSync(path, `whole,float\n${'1,0.5\n'.repeat(1000)}${last},${last}\n`)
    const artifact = { ref: path, uri: path, format: 'csv', files: [path], bytes: null } as const
    const identity = { digest: null, version: null, timestamp: null }
    const opened = async (load: boolean) => {
      const session = await openSession()
      const { columns, findings, relation } = await openCsv(
        session,
        'sample',
        { ...artifact, ...identity },
        { load },
      )
      const rows = await session.rows(
        sql`SELECT whole, float, count(*) AS n FROM ${relation.from} GROUP BY ALL ORDER BY ALL`,
      )
      await session.close()
      return { columns, findings, rows }
    }
    const loaded = await opened(true)
    expect(loaded).toEqual(await opened(false))
    expect(loaded.rows).toHaveLength(2)
  },
)

test.each<[text: string, findings: string[], notes: string[]]>([
  [
    '"a" , "b"\n1,2\n',
    [],
    [
      'line 1: column 2 is called " "b"" with a blank before the quotes, which makes them part of the name',
      'line 1: blanks after a closing quote are left out',
    ],
  ],
  [
    'a,b\n1,"x" \n"2"\t,y\n3,"z"\n',
    [],
    ['line 2 and 1 more line: blanks after a closing quote are left out'],
  ],
  ['a\tb\n"1"\t"x"\n', [], []],
  ['\ufeff\ufeffa\n1\n', [], ['the file starts with 2 byte order marks instead of one; they are left out']],
  ['\ufeffa\n1\n', [], []],
  [
    'a,b\nx,y\n\ufeffa,b\nx,y\n',
    [
      'line 3: the line starts with a byte order mark, kept in the cell: if files were joined here, join them without their headers',
    ],
    [],
  ],
])('%j is read with what is odd about it', async (text, findings, notes) => {
  const path = join(folder, 'odd.csv')
  writeFileSync(path, text)
  const session = await openSession()
  const identity = { bytes: null, digest: null, version: null, timestamp: null }
  const artifact = { ref: path, uri: path, format: 'csv', files: [path], ...identity } as const
  expect(await openCsv(session, 'sample', artifact, {})).toMatchObject({ findings, notes })
  await session.close()
})

test('whole numbers of more than 38 digits are read from integers, not decimals', async () => {
  const path = join(folder, 'long.csv')
  writeFileSync(path, `a,b\n${'9'.repeat(40)},1.5\n-2,2\n`)
  const session = await openSession()
  const identity = { bytes: null, digest: null, version: null, timestamp: null }
  const artifact = { ref: path, uri: path, format: 'csv', files: [path], ...identity } as const
  const { readings } = await openCsv(session, 'sample', artifact, {})
  await session.close()
  expect(readings?.get('a')).toEqual({ values: 2, kinds: { integer: 2 } })
})

const parts = 'Write all files alike.'

test.each<[what: string, first: string | Buffer, second: string | Buffer, message: string | null]>([
  [
    'different delimiters',
    'a,b\nx,1\n',
    'a;b\ny;2,5\n',
    `different delimiters: 2.csv has ";", the files before it have ",". ${parts}`,
  ],
  [
    'different encodings',
    Buffer.from('\ufeffa,b\nx,1\n', 'utf16le'),
    'a,b\ny,2\n',
    `different encodings: 2.csv has utf-8, the files before it have utf-16le. ${parts}`,
  ],
  [
    'a line sep= in one alone',
    'a,b\nx,y\n',
    'sep=,\na,b\nx,y\n',
    `different numbers of lines before the header: 2.csv has 1, the files before it have 0. ${parts}`,
  ],
  ['one column, which other characters are in', 'a\nx,1\n', 'a\nx;1\ny;2\n', null],
  ['different line ends and marks', 'a,b\nx,1\n', '\ufeffa,b\r\ny,2\r\n', null],
])('parts of one table with %s', async (_what, first, second, message) => {
  const files = [first, second].map((content, i) => {
    const path = join(folder, `${i + 1}.csv`)
    writeFileSync(path, content)
    return path
  })
  const session = await openSession()
  const identity = { bytes: null, digest: null, version: null, timestamp: null }
  const artifact = { ref: 'parts', uri: 'parts', format: 'csv', files, ...identity } as const
  const error: unknown = await openCsv(session, 'sample', artifact, {}).then(
    () => null,
    (cause: unknown) => String(cause).replaceAll(`${folder}/`, ''),
  )
  await session.close()
  expect(error).toBe(message === null ? null : `Error: the files of parts have ${message}`)
})
