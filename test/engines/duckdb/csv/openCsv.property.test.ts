import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Artifact } from '../../../../src/core/artifact.ts'
import type { CsvOptions } from '../../../../src/core/csvOptions.ts'
import type { Value } from '../../../../src/core/row.ts'
import { openCsv } from '../../../../src/engines/duckdb/csv/openCsv.ts'
import { openSession, type Session } from '../../../../src/engines/duckdb/session.ts'
import { identifier, join, sql } from '../../../../src/sql/sqlText.ts'
import { fc } from '../../../fastCheck.ts'
import { fuzzRuns } from '../fuzzRuns.ts'
import { csvFile } from './csvBytes.ts'

let session: Session
let tables = 0
beforeAll(async () => {
  session = await openSession({ threads: 1 })
})
afterAll(() => session.close())

interface Found {
  readonly names: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly findings: readonly string[]
}

/** All columns as text, so that what was written can be compared with what was read. */
async function read(text: string, options: CsvOptions = {}): Promise<Found | string> {
  const file = csvFile(text)
  const artifact: Artifact = {
    ref: file,
    uri: file,
    format: 'csv',
    files: [file],
    bytes: null,
    digest: null,
    version: null,
    timestamp: null,
  }
  const table = `t${tables++}`
  try {
    const { columns, findings, relation } = await openCsv(session, table, artifact, {
      ...options,
      load: true,
    })
    const stored = columns.map(({ name }) => relation.stored?.get(name) ?? name)
    const cells = stored.map((name, i) => sql`CAST(${identifier(name)} AS VARCHAR) AS ${identifier(`c${i}`)}`)
    const rows = await session.rows(sql`SELECT ${join(cells)} FROM ${relation.from} ORDER BY rowid`)
    await session.run(sql`DROP TABLE ${relation.from}`)
    return {
      names: columns.map(({ name }) => name),
      rows: rows.map((row) => stored.map((_, i) => row[`c${i}`] ?? null)),
      findings,
    }
  } catch (cause) {
    return String(cause).replaceAll(file, 'FILE')
  }
}

/** An option that changes nothing, and that DuckDB's own reader isn't told: the careful one reads. */
const carefully: CsvOptions = { comment: '\u0007' }

const texts = fc.string({
  unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r', ' ', '1', '\t', "'"),
  maxLength: 6,
})
/** What each kind of column holds, as it comes back. */
const kinds = [
  texts.map((text) => `x${text}`),
  fc.integer().map(String),
  fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }).map(String),
  fc.boolean().map(String),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
]
const table = fc
  .array(fc.tuple(texts, fc.constantFrom(...kinds)), { minLength: 2, maxLength: 5 })
  .chain((columns) =>
    fc.record({
      names: fc.constant(columns.map(([name], i) => `${name}${i}`)),
      rows: fc.array(fc.tuple(...columns.map(([, kind]) => fc.option(kind, { freq: 5 }))), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  )
const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
  lastLineEnd: fc.boolean(),
  mark: fc.boolean(),
})
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never

function written(table: readonly (readonly (string | null)[])[], how: Style): string {
  const cell = (value: string | null): string => {
    if (value === null) return ''
    const special = how.quoted || value === '' || /^\s|["\r\n,;\t|]/.test(value)
    return special ? `"${value.replaceAll('"', '""')}"` : value
  }
  const lines = table.map((row) => row.map(cell).join(how.delimiter))
  return `${how.mark ? '\uFEFF' : ''}${lines.join(how.newline)}${how.lastLineEnd ? how.newline : ''}`
}

it('reads each cell that was written, in either reader', async () => {
  await fc.assert(
    fc.asyncProperty(table, style, async ({ names, rows }, how) => {
      const text = written([names, ...rows], how)
      const expected = { names, rows, findings: [] }
      expect(await read(text, { delimiter: how.delimiter })).toEqual(expected)
      expect(await read(text, { delimiter: how.delimiter, ...carefully })).toEqual(expected)
    }),
    fuzzRuns(10),
  )
})

it('reads a damaged file alike in both readers, or names the damage', async () => {
  const damage = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 2 }),
    insert: fc.constantFrom('', '"', ',', '\n', '\r\n', ' ', '"\n', ',,', ' "', 'é'),
  })
  await fc.assert(
    fc.asyncProperty(
      table,
      style,
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async ({ names, rows }, how, damages) => {
        let text = written([names, ...rows], how)
        for (const { at, remove, insert } of damages) {
          const place = at % (text.length + 1)
          text = `${text.slice(0, place)}${insert}${text.slice(place + remove)}`
        }
        const found = await read(text, { delimiter: how.delimiter })
        const careful = await read(text, { delimiter: how.delimiter, ...carefully })
        expect(found).toEqual(careful)
      },
    ),
    fuzzRuns(20),
  )
})
