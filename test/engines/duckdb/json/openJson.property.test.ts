import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openJson } from '../../../../src/engines/duckdb/json/openJson.ts'
import { temporary } from '../../../artifacts/temporary.ts'
import { fc } from '../../../fastCheck.ts'
import { fileSession } from '../fileSession.ts'
import { fuzzRuns } from '../fuzzRuns.ts'
import { readAsText, type Found } from '../readAsText.ts'
import { differences, kinds, typedTables, type Cell, type TypedTable, writtenKinds } from '../typedTables.ts'

const session = fileSession()

const tables = typedTables(writtenKinds)

/** How the same table may be written: keys in any order, left out or null where a value is missing, blanks anywhere. */
const styles = fc.record({
  layout: fc.constantFrom('lines', 'list'),
  isSparse: fc.boolean(),
  rotation: fc.nat(4),
  blank: fc.constantFrom('', ' ', '\t '),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
})
type Style = typeof styles extends fc.Arbitrary<infer S> ? S : never

function written({ columns, rows }: TypedTable, style: Style): string {
  const { layout, isSparse, rotation, blank, lineEnd, bom } = style
  const objects = rows.map((row, i) => {
    const members = columns.flatMap(({ name, kind }, j) => {
      const cell = row[j] ?? null
      // The first row has all keys, so that the columns come in their order.
      if (cell === null && isSparse && i > 0) return []
      const value = cell === null ? 'null' : kinds[kind].json(cell)
      return [`${blank}${JSON.stringify(name)}${blank}:${blank}${value}${blank}`]
    })
    const by = i === 0 ? 0 : rotation % Math.max(1, members.length)
    return `{${[...members.slice(by), ...members.slice(0, by)].join(',')}}`
  })
  const text = layout === 'lines' ? objects.join(lineEnd) : `[${objects.join(`,${lineEnd}`)}]`
  return (bom ? '\ufeff' : '') + text + lineEnd
}

async function read(content: string | Uint8Array): Promise<Found | string> {
  const file = join(temporary(), 'table.json')
  writeFileSync(file, content)
  return readAsText(session(), openJson, { file, format: 'json' })
}

it('every cell of a table is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(tables, styles, async (table, style) => {
      const found = await read(written(table, style))
      if (typeof found === 'string') throw new Error(found)
      expect(found.names).toEqual(table.columns.map(({ name }) => name))
      expect(differences(table, found.rows)).toEqual([])
      expect(found.findings).toEqual([])
    }),
    fuzzRuns(30),
  )
})

/** One change of the bytes: some are lossless, most are damage. */
const damages = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'drop', 'double', 'insert'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  byte: fc.constantFrom(...Buffer.from('{}[]",:0-e.\\n \u00ff', 'latin1')),
  bit: fc.nat(7),
})
type Damage = typeof damages extends fc.Arbitrary<infer D> ? D : never

function damaged(bytes: Buffer, { kind, at, byte, bit }: Damage): Buffer {
  const place = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
  const changes = {
    flip: () => Buffer.concat([before, Buffer.of(after[0]! ^ (1 << bit)), after.subarray(1)]),
    cut: () => before,
    drop: () => Buffer.concat([before, after.subarray(1)]),
    double: () => Buffer.concat([before, after.subarray(0, 9), after]),
    insert: () => Buffer.concat([before, Buffer.of(byte), after]),
  }
  return changes[kind]()
}

/** The rows that JavaScript reads; null where it doesn't. Its integers are doubles. */
function oracle(bytes: Buffer): readonly Readonly<Record<string, unknown>>[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const documents: unknown[] = text.trim().startsWith('[')
      ? (JSON.parse(text) as unknown[])
      : text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]))
    const isRow = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
    return documents.every(isRow) ? (documents as Record<string, unknown>[]) : null
  } catch {
    return null
  }
}

function isSameAsOracle(value: unknown, cell: Cell): boolean {
  if (value === undefined || value === null) return cell === null
  if (cell === null) return false
  if (typeof value === 'number') return Number(cell) === value
  if (typeof value === 'string') return cell === value || moment(cell) === moment(value)
  if (typeof value === 'boolean') return cell === String(value)
  const json = JSON.stringify(value)
  return Array.isArray(value) ? bare(cell) === bare(json) : sameFields(cell, json)
}

const bare = (text: string): string => text.replaceAll(/[\s'"]/g, '')

/** A field that an object lacks is NULL in a column of objects. */
function sameFields(read: string, json: string): boolean {
  const fields = (text: string): readonly string[] =>
    bare(text)
      .slice(1, -1)
      .split(',')
      .filter((field) => field !== '' && !/:null$/i.test(field))
      .map((field) =>
        field.replace(/:(.+)$/, (whole, number: string) => (isNaN(+number) ? whole : `:${+number}`)),
      )
      .sort()
  return fields(read).join() === fields(json).join()
}

const moment = (text: string): string =>
  text
    .replace('T', ' ')
    .replace(/(\.\d*?)0+(?=$|\+)/, '$1')
    .replace(/\.(?=$|\+)/, '')

it('damage is an error or a finding, or what was read is what JavaScript reads', async () => {
  await fc.assert(
    fc.asyncProperty(tables, styles, damages, async (table, style, damage) => {
      const bytes = damaged(Buffer.from(written(table, style)), damage)
      const found = await read(bytes)
      if (typeof found === 'string' || found.findings.length > 0) return
      const rows = oracle(bytes)
      expect(rows).not.toBeNull()
      expect(found.rows).toHaveLength(rows!.length)
      const differing = found.rows.flatMap((row, i) =>
        found.names.flatMap((name, j) =>
          isSameAsOracle(rows![i]![name], row[j] ?? null)
            ? []
            : [`row ${i + 1}, ${name}: ${JSON.stringify(rows![i]![name])} was read as ${row[j]}`],
        ),
      )
      expect(differing).toEqual([])
    }),
    fuzzRuns(60),
  )
})
