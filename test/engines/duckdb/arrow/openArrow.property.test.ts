import {
  Bool,
  DateDay,
  Decimal,
  Field,
  Float32,
  Float64,
  Int32,
  Int64,
  List,
  makeData,
  Struct,
  Table,
  tableToIPC,
  Timestamp,
  TimeUnit,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArrow } from '../../../../src/engines/duckdb/arrow/openArrow.ts'
import { temporary } from '../../../artifacts/temporary.ts'
import { fc } from '../../../fastCheck.ts'
import { fileSession } from '../fileSession.ts'
import { fuzzRuns } from '../fuzzRuns.ts'
import { readAsText, type Found } from '../readAsText.ts'
import {
  differences,
  kinds,
  typedTables,
  type Cell,
  type KindName,
  type TypedTable,
  writtenKinds,
} from '../typedTables.ts'

const session = fileSession()

const tables = typedTables([...writtenKinds, 'float32'])

const given = <V>(cells: readonly Cell[], valueOf: (cell: string) => V): (V | null)[] =>
  cells.map((cell) => (cell === null ? null : valueOf(cell)))

/** Values in words of 64 bits, the lowest first; a bit of each says whether it is there. */
function vectorOf(
  type: Timestamp | Decimal,
  cells: readonly Cell[],
  wordsOf: (cell: string) => readonly bigint[],
): Vector {
  const none = wordsOf('0')
  const words = BigUint64Array.from(
    cells.flatMap((cell) => (cell === null ? none.map(() => 0n) : wordsOf(cell))),
  )
  const bitmap = new Uint8Array(Math.ceil(cells.length / 8))
  for (const [i, cell] of cells.entries()) if (cell !== null) bitmap[i >> 3]! |= 1 << (i & 7)
  const nulls = cells.filter((cell) => cell === null).length
  const data = type instanceof Decimal ? new Uint32Array(words.buffer) : new BigInt64Array(words.buffer)
  return new Vector([
    makeData({
      type: type as Timestamp,
      length: cells.length,
      nullCount: nulls,
      nullBitmap: bitmap,
      data: data as BigInt64Array,
    }),
  ])
}

function micros(text: string): readonly bigint[] {
  const [, seconds = '', fraction = ''] = /^([^.+]*)(?:\.(\d+))?/.exec(text) ?? []
  const since = seconds === '0' ? 0 : Date.parse(`${seconds.replace(' ', 'T')}Z`)
  return [BigInt.asUintN(64, BigInt(since) * 1000n + BigInt(fraction.padEnd(6, '0')))]
}

const words128 = (text: string): readonly bigint[] => [
  BigInt.asUintN(64, BigInt(text)),
  BigInt.asUintN(64, BigInt(text) >> 64n),
]

const vectors: Readonly<Record<KindName, (cells: readonly Cell[]) => Vector>> = {
  boolean: (cells) =>
    vectorFromArray(
      given(cells, (cell) => cell === 'true'),
      new Bool(),
    ),
  integer: (cells) => vectorFromArray(given(cells, BigInt), new Int64()),
  long: (cells) => vectorOf(new Decimal(0, 38, 128), cells, words128),
  float32: (cells) => vectorFromArray(given(cells, Number), new Float32()),
  float: (cells) => vectorFromArray(given(cells, Number), new Float64()),
  text: (cells) => vectorFromArray([...cells], new Utf8()),
  date: (cells) =>
    vectorFromArray(
      given(cells, (cell) => new Date(cell)),
      new DateDay(),
    ),
  time: (cells) => vectorOf(new Timestamp(TimeUnit.MICROSECOND, null), cells, micros),
  instant: (cells) => vectorOf(new Timestamp(TimeUnit.MICROSECOND, 'Europe/Berlin'), cells, micros),
  list: (cells) =>
    vectorFromArray(
      given(cells, (cell) => JSON.parse(cell) as number[]),
      new List(new Field('item', new Int32())),
    ),
  struct: (cells) =>
    vectorFromArray(
      given(cells, (cell) => JSON.parse(kinds.struct.json(cell)) as { n: number | null }),
      new Struct([
        new Field('n', new Int32(), true),
        new Field('y', new Bool(), true),
        new Field('t', new Utf8(), true),
      ]),
    ),
}

function written({ columns, rows }: TypedTable, layout: 'file' | 'stream', batches: number): Uint8Array {
  const size = Math.ceil(rows.length / batches)
  const parts: Table[] = []
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size)
    const cellsOf = (i: number): readonly Cell[] => part.map((row) => row[i] ?? null)
    parts.push(
      new Table(Object.fromEntries(columns.map(({ name, kind }, i) => [name, vectors[kind](cellsOf(i))]))),
    )
  }
  const [first, ...others] = parts
  return tableToIPC(first!.concat(...others), layout)
}

async function read(content: Uint8Array): Promise<Found | string> {
  const file = join(temporary(), 'table.arrow')
  writeFileSync(file, content)
  return readAsText(session(), openArrow, { file, format: 'arrow' })
}

const layouts = fc.constantFrom('file', 'stream')

it('every cell of a table is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(tables, layouts, fc.integer({ min: 1, max: 3 }), async (table, layout, batches) => {
      const found = await read(written(table, layout, batches))
      if (typeof found === 'string') throw new Error(found)
      expect(found.names).toEqual(table.columns.map(({ name }) => name))
      expect(differences(table, found.rows)).toEqual([])
      expect(found.findings).toEqual([])
    }),
    fuzzRuns(30),
  )
})

it('a file that is cut off is an error or a finding', async () => {
  const places = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  await fc.assert(
    fc.asyncProperty(tables, layouts, places, async (table, layout, place) => {
      const bytes = written(table, layout, 2)
      const found = await read(bytes.subarray(0, Math.floor(place * bytes.length)))
      if (typeof found !== 'string') expect(found.findings).toHaveLength(1)
    }),
    fuzzRuns(30),
  )
})
