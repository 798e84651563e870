import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { fc } from '../../../fastCheck.ts'
import type { CsvDialect } from '../../../../src/engines/duckdb/csv/csvDialect.ts'
import {
  type CarefulRow,
  type Finding,
  readCarefully,
} from '../../../../src/engines/duckdb/csv/readCarefully.ts'
import { examineCsv } from '../../../../src/system/csvBytes/examineCsv.ts'
import { inChunks } from './csvBytes.ts'

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r', ' ', 'é', '😀'),
    maxLength: 6,
  }),
  fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !text.includes('\0')),
)
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  size: fc.integer({ min: 1, max: 40 }),
  quotes: fc.boolean(),
  lastLineEnd: fc.boolean(),
})

async function read(bytes: Uint8Array, dialect: CsvDialect, size: number) {
  const rows: CarefulRow[] = []
  const findings: Finding[] = []
  const options = { bytes: inChunks(bytes, size) }
  for await (const batch of readCarefully('a.csv', dialect, (found) => findings.push(found), options))
    rows.push(...batch)
  return { rows, findings }
}

const plain = {
  quote: '"',
  escape: '"',
  comment: null,
  encoding: 'utf-8',
  skip: 0,
  headerDamage: [],
  firstRows: [],
  bomBytes: 0,
  blankLinesBefore: 0,
}

it('reads back what papaparse writes, whatever the chunk borders, and examineCsv agrees', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      style,
      async ([header = [], ...rows], { delimiter, newline, size, quotes, lastLineEnd }) => {
        // A header that is one empty cell, unquoted, would be a blank line.
        const names = header.map((name, i) => `${i}${name}`)
        const text = Papa.unparse([names, ...rows], { delimiter, newline, quotes })
        const open = !lastLineEnd && !(names.length === 1 && rows.at(-1)?.[0] === '')
        const bytes = Buffer.from(open ? text : text + newline)
        const dialect = { ...plain, delimiter, newline, header: names }
        const found = await read(bytes, dialect, size)
        const expected = rows.map((row) => row.map((value) => (value === '' && !quotes ? null : value)))
        expect(found).toEqual({ rows: expected, findings: [] })
        const shape = { delimiter, quote: '"', columns: names.length }
        expect((await examineCsv([inChunks(bytes, size)], shape)).rows).toBe(rows.length)
      },
    ),
    { numRuns: 1000 },
  )
})

it('on any text, chunk borders change nothing, and without damaged quotes examineCsv agrees', async () => {
  const unit = fc.constantFrom('a', '"', '"', ',', '\n', '\r', ' ')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 40 }), style, async (text, { size }) => {
      const bytes = Buffer.from(`h,i\n${text}`)
      const dialect = { ...plain, delimiter: ',', newline: '\n' as const, header: ['h', 'i'] }
      const found = await read(bytes, dialect, size)
      expect(found).toEqual(await read(bytes, dialect, 1000))
      if (found.findings.some(({ message }) => message.includes('quote'))) return
      const shape = { delimiter: ',', quote: '"', columns: 2 }
      const shown = await examineCsv([inChunks(bytes, size)], shape)
      expect(shown).toEqual(await examineCsv([inChunks(bytes, 1000)], shape))
      if (!text.includes('"') && /(^|[\r\n])[^\r\n]*,[^\r\n]*,([\r\n]|$)/.test(text))
        expect(shown.isDamaged).toBe(true)
      expect(shown.rows).toBe(found.rows.length)
    }),
    { numRuns: 2000 },
  )
})
