import {
  Binary,
  BinaryView,
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  DurationSecond,
  Field,
  FixedSizeBinary,
  FixedSizeList,
  Float32,
  Float64,
  Int32,
  Int64,
  Int8,
  IntervalYearMonth,
  LargeList,
  List,
  makeData,
  Null,
  Schema,
  Struct,
  Table,
  tableToIPC,
  TimeNanosecond,
  TimeSecond,
  TimeUnit,
  Timestamp,
  TimestampMicrosecond,
  TimestampSecond,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
  Utf8View,
  Vector,
  vectorFromArray,
  type DataType,
} from 'apache-arrow'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { registerArrowCodecs } from '../../../../src/engines/duckdb/arrow/registerArrowCodecs.ts'
import { column } from '../../../../src/sql/ast.ts'

async function engineOf(...tables: Table[]): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [i, table] of tables.entries())
    await writeFile(join(folder, `${i}.arrow`), tableToIPC(table, 'file'))
  const engine = await duckdbEngine(new Map([['sample', await resolve(join(folder, '*.arrow'))]]))
  onTestFinished(() => engine.close())
  return engine
}

const valuesOf = async (engine: Engine, name: string): Promise<unknown[]> =>
  (await engine.query('sample', { select: { value: column(name) } })).map(({ value }) => value)

const decimals = (...words: number[][]): Vector =>
  new Vector([
    makeData({ type: new Decimal(2, 10, 128), length: words.length, data: Uint32Array.from(words.flat()) }),
  ])

const largeList = new Vector([
  makeData({
    type: new LargeList(new Field('item', new Int64())),
    length: 3,
    nullCount: 1,
    nullBitmap: Uint8Array.of(0b011),
    valueOffsets: BigInt64Array.of(0n, 2n, 2n, 2n),
    child: vectorFromArray([1n, 2n], new Int64()).data[0]!,
  }),
])

/** The schema of a column `v` of the type RunEndEncoded, of PyArrow. */
const runEndEncoded = [
  '//////AAAAAQAAAAAAAKAAwABgAFAAgACgAAAAABBAAMAAAACAAIAAAABAAIAAAABAAAAAEAAAAEAAAA0P///wAAARYYAAAAIAAA',
  'AAQAAAACAAAAaAAAACQAAAABAAAAdgAAAAQABAAEAAAAEAAUAAgABgAHAAwAAAAQABAAAAAAAAECEAAAABgAAAAEAAAAAAAAAAYA',
  'AAB2YWx1ZXMAALz///8AAAABCAAAABAAFAAIAAAABwAMAAAAEAAQAAAAAAAAAhAAAAAkAAAABAAAAAAAAAAIAAAAcnVuX2VuZHMA',
  'AAAACAAMAAgABwAIAAAAAAAAARAAAAA=',
].join('')

const maxUnsigned = 2n ** 64n - 1n
const second = Date.UTC(2020, 1, 29, 1, 2, 3)

test.each<[type: string, vector: Vector, found: string, values: unknown[]]>([
  ['int32', vectorFromArray([1, null, -3], new Int32()), 'integer', [1, null, -3]],
  ['int64', vectorFromArray([9007199254740993n], new Int64()), 'integer', [9007199254740993n]],
  ['uint64', vectorFromArray([maxUnsigned], new Uint64()), 'integer', [maxUnsigned]],
  ['int8', vectorFromArray([-128, 127, null], new Int8()), 'integer', [-128, 127, null]],
  ['uint32', vectorFromArray([2 ** 32 - 1], new Uint32()), 'integer', [2 ** 32 - 1]],
  ['a duration', vectorFromArray([90n, null], new DurationSecond()), 'integer', [90, null]],
  [
    'a time of day',
    vectorFromArray([3_723_004_005_006n, 0n, null], new TimeNanosecond()),
    'string',
    ['01:02:03.004005006', '00:00:00', null],
  ],
  ['seconds of a day', vectorFromArray([86_399], new TimeSecond()), 'string', ['23:59:59']],
  ['nulls', vectorFromArray([null, null], new Null()), 'null', [null, null]],
  ['a large list', largeList, 'other', ['[1, 2]', '[]', null]],
  [
    'a list of fixed size',
    vectorFromArray([[1n, 2n], null], new FixedSizeList(2, new Field('item', new Int64()))),
    'other',
    ['[1, 2]', null],
  ],
  [
    'float32',
    vectorFromArray([1.5, NaN, Infinity, null], new Float32()),
    'float',
    [1.5, NaN, Infinity, null],
  ],
  ['boolean', vectorFromArray([true, null, false]), 'boolean', [true, null, false]],
  ['text', vectorFromArray(['a', null, ''], new Utf8()), 'string', ['a', null, '']],
  [
    'a dictionary of text',
    vectorFromArray(['a', 'b', 'a', null], new Dictionary(new Utf8(), new Int32())),
    'string',
    ['a', 'b', 'a', null],
  ],
  [
    'date',
    vectorFromArray([new Date(Date.UTC(1969, 11, 31))], new DateMillisecond()),
    'date',
    ['1969-12-31'],
  ],
  ['seconds', vectorFromArray([second], new TimestampSecond()), 'timestamp', ['2020-02-29 01:02:03']],
  [
    'microseconds',
    vectorFromArray([second + 0.5], new TimestampMicrosecond()),
    'timestamp',
    ['2020-02-29 01:02:03.0005'],
  ],
  [
    'decimal',
    decimals([150, 0, 0, 0], [0xffffff6a, 0xffffffff, 0xffffffff, 0xffffffff]),
    'float',
    ['1.50', '-1.50'],
  ],
  ['binary', vectorFromArray([Uint8Array.of(0, 97)], new Binary()), 'other', ['\\x00a']],
  ['a view of binary', vectorFromArray([Uint8Array.of(0, 97)], new BinaryView()), 'other', ['\\x00a']],
  [
    'a view of text',
    vectorFromArray(['a', 'longer than 12 bytes', null], new Utf8View()),
    'string',
    ['a', 'longer than 12 bytes', null],
  ],
  [
    'a list',
    vectorFromArray([[1n, 2n], null], new List(new Field('item', new Int64()))),
    'other',
    ['[1, 2]', null],
  ],
])('%s', async (_type, vector, found, values) => {
  const engine = await engineOf(new Table({ v: vector }))
  expect(engine.tables.get('sample')).toMatchObject({
    rows: values.length,
    columns: [{ name: 'v', type: found }],
  })
  expect(await valuesOf(engine, 'v')).toEqual(values)
})

const nanosecond = 1_700_000_000_123_456_789n
const times = (timezone: string | null): Vector =>
  new Vector([
    makeData({
      type: new Timestamp(TimeUnit.NANOSECOND, timezone),
      length: 1,
      data: BigInt64Array.of(nanosecond),
    }),
  ])
const person = new Struct<{ first: Utf8; age: Int32 }>([
  new Field('first', new Utf8()),
  new Field('age', new Int32()),
])

test.each<[type: string, vector: Vector, nativeType: string, value: unknown]>([
  ['nanoseconds', times(null), 'TIMESTAMP_NS', '2023-11-14 22:13:20.123456789'],
  ['nanoseconds of a zone', times('Europe/Berlin'), 'TIMESTAMP_NS', '2023-11-14 22:13:20.123456789'],
  ['a 4-byte float', vectorFromArray([0.5], new Float32()), 'FLOAT', 0.5],
  [
    'a struct',
    vectorFromArray([{ first: 'Ann', age: 3 }], person),
    'STRUCT("first" VARCHAR, age INTEGER)',
    `{'first': 'Ann', 'age': 3}`,
  ],
])('%s is the same type as in Parquet', async (_type, vector, nativeType, value) => {
  const engine = await engineOf(new Table({ v: vector }))
  expect(engine.tables.get('sample')!.columns[0]!.nativeType).toBe(nativeType)
  expect(await valuesOf(engine, 'v')).toEqual([value])
})

const extended = (name: string, vector: Vector): Table =>
  new Table(
    new Schema([new Field('v', vector.type as DataType, true, new Map([['ARROW:extension:name', name]]))]),
    { v: vector },
  )

test.each<[extension: string, vector: Vector, type: string, value: unknown]>([
  [
    'arrow.uuid',
    vectorFromArray([Uint8Array.from({ length: 16 }, (_, i) => 16 * i + i)], new FixedSizeBinary(16)),
    'string',
    '00112233-4455-6677-8899-aabbccddeeff',
  ],
  ['arrow.json', vectorFromArray(['{"a":1}'], new Utf8()), 'other', '{"a":1}'],
  ['arrow.bool8', vectorFromArray([1], new Int8()), 'boolean', true],
])('%s is the same type as in Parquet', async (extension, vector, type, value) => {
  const engine = await engineOf(extended(extension, vector))
  expect(engine.tables.get('sample')!.columns[0]!.type).toBe(type)
  expect(await valuesOf(engine, 'v')).toEqual([value])
})

test('other extensions are reported', async () => {
  const engine = await engineOf(extended('pandas.period', vectorFromArray([600], new Int32())))
  expect(engine.tables.get('sample')!.notes).toEqual([
    'column "v" is of the Arrow extension type "pandas.period", and is read as it is stored: Int32.',
  ])
})

test('fields that differ only in case are rejected by name', async () => {
  const fields = ['a', 'A'].map((name) => new Field(name, new Int32()))
  await expect(
    engineOf(new Table({ v: vectorFromArray([{ a: 1, A: 2 }], new Struct(fields)) })),
  ).rejects.toThrow(
    'column "v" has the fields "a" and "A", which can\'t be distinguished. Rename one of them.',
  )
})

test('a type that has no counterpart is rejected by name', async () => {
  const interval = new Vector([
    makeData({ type: new IntervalYearMonth(), length: 1, data: Int32Array.of(14) }),
  ])
  await expect(engineOf(new Table({ v: interval }))).rejects.toThrow(
    'column "v" is of the Arrow type Interval, which can\'t be read. Leave it out, or write it as text or numbers.',
  )
})

test('a type that Apache Arrow does not know is rejected by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'v.arrow')
  await writeFile(file, Buffer.from(runEndEncoded, 'base64'))
  await expect(duckdbEngine(new Map([['sample', await resolve(file)]]))).rejects.toThrow(
    "has a column of the Arrow type RunEndEncoded, which can't be read. Write its values as plain ones.",
  )
})

test('the index of pandas is not among the columns', async () => {
  const fields = ['a', 'key'].map((name) => new Field(name, new Int32()))
  const pandas = new Map([['pandas', JSON.stringify({ index_columns: ['key'] })]])
  const vector = vectorFromArray([1], new Int32())
  const engine = await engineOf(new Table(new Schema(fields, pandas), { a: vector, key: vector }))
  expect(engine.tables.get('sample')).toMatchObject({ columns: [{ name: 'a' }], fields: [{ name: 'key' }] })
})

test('decimals of more than 38 digits are rejected by name', async () => {
  const wide = new Vector([makeData({ type: new Decimal(2, 60, 256), length: 1, data: new Uint32Array(8) })])
  await expect(engineOf(new Table({ v: wide }))).rejects.toThrow(
    'column "v" is decimal256(60, 2): decimals have at most 38 digits and none before the first. Write it as text or as floats.',
  )
})

test('times that no type keeps are rejected by name', async () => {
  const far = new Vector([
    makeData({ type: new TimestampSecond(), length: 1, data: BigInt64Array.of(2n ** 53n) }),
  ])
  await expect(engineOf(new Table({ v: far }))).rejects.toThrow(
    'column "v" has a time beyond the year 290,000, which no type of times keeps.',
  )
})

test('a file that lacks its end is damaged or cut off', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'v.arrow')
  const bytes = tableToIPC(new Table({ v: vectorFromArray([1, 2], new Int32()) }), 'file')
  await writeFile(file, bytes.subarray(0, -30))
  await expect(duckdbEngine(new Map([['sample', await resolve(file)]]))).rejects.toThrow(
    `${file} is damaged or cut off. Write it again.`,
  )
})

test('rows past one chunk are their own, null or not', async () => {
  const count = 5000
  const values = Array.from({ length: count }, (_, i) => (i < 2048 === (i % 2 === 0) ? i : null))
  const texts = values.map((value) => (value === null ? null : `k${value}`))
  const engine = await engineOf(
    new Table({ n: vectorFromArray(values, new Int32()), s: vectorFromArray(texts, new Utf8()) }),
  )
  expect(await valuesOf(engine, 'n')).toEqual(values)
  expect(await valuesOf(engine, 's')).toEqual(texts)
})

test('names that differ by case only are two columns', async () => {
  const one = vectorFromArray([1], new Int32())
  const engine = await engineOf(new Table({ a: one, A: one }))
  expect(engine.tables.get('sample')?.columns.map(({ name }) => name)).toEqual(['a', 'A'])
  expect(engine.tables.get('sample')?.findings).toEqual([])
  expect(await valuesOf(engine, 'A')).toEqual([1])
})

test('several files are one table, if they have the same columns of the same types', async () => {
  const table = (value: number): Table => new Table({ v: vectorFromArray([value], new Int32()) })
  expect(await valuesOf(await engineOf(table(1), table(2)), 'v')).toEqual([1, 2])
  const other = new Table({ v: vectorFromArray(['x'], new Utf8()) })
  await expect(engineOf(table(1), other)).rejects.toThrow(
    'does not have the columns and types of the files before it',
  )
})

test('a table without rows has its columns', async () => {
  const engine = await engineOf(new Table(new Schema([new Field('v', new Int32())])))
  expect(engine.tables.get('sample')).toMatchObject({ rows: 0, columns: [{ name: 'v', type: 'integer' }] })
})

// "touchstone" twelve times, as `zstd` writes it, and eight bytes as `lz4` does.
test.each(['LZ4_FRAME', 'ZSTD'] as const)('%s gives bytes that 64-bit values can lie on', async (name) => {
  await registerArrowCodecs()
  const { compressionRegistry, CompressionType } = await import('apache-arrow')
  const packed = {
    LZ4_FRAME: '04224d1860408208000080313233343536373800000000',
    ZSTD: '28b52ffd2008410000' + '3132333435363738',
  }[name]
  const bytes = compressionRegistry.get(CompressionType[name])?.decode?.(Buffer.from(packed, 'hex'))
  expect(Buffer.from(bytes!).toString()).toBe('12345678')
  expect(bytes!.byteOffset % 8).toBe(0)
})

/** More rows than two of DuckDB's vectors, and not a multiple of 64. */
const many = 5001
const everyThird =
  <T>(valueOf: (i: number) => T) =>
  (_: unknown, i: number): T | null =>
    i % 3 === 1 ? null : valueOf(i)

test.each([
  ['doubles', new Float64(), (i: number) => i / 7],
  ['floats', new Float32(), (i: number) => Math.fround(i / 7)],
  ['bytes', new Int8(), (i: number) => (i % 256) - 128],
  ['unsigned', new Uint16(), (i: number) => i * 13],
  ['integers', new Int32(), (i: number) => 7 - i],
  ['longs', new Int64(), (i: number) => 2n ** 62n + BigInt(i)],
  ['booleans', new Bool(), (i: number) => i % 5 === 0],
  ['days', new DateDay(), (i: number) => new Date(86_400_000 * i)],
  ['short texts', new Utf8(), (i: number) => 'é'.repeat(i % 7)],
  ['long texts', new Utf8(), (i: number) => `${i} `.repeat(i % 9)],
] as const)('copies whole blocks of %s, with nulls and without', async (_, type, valueOf) => {
  const data = new Table({
    whole: vectorFromArray(Array.from({ length: many }, (_, i) => valueOf(i)) as never[], type as Utf8),
    holed: vectorFromArray(
      Array.from({ length: many }, everyThird<unknown>(valueOf)) as never[],
      type as Utf8,
    ),
  })
  const engine = await engineOf(data, data.slice(3, 4001))
  const told = (value: unknown): unknown => {
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value
  }
  const expected = Array.from({ length: many }, (_, i) => told(valueOf(i)))
  const holed = Array.from(
    { length: many },
    everyThird((i) => expected[i]),
  )
  const both = (values: readonly unknown[]): unknown[] => [...values, ...values.slice(3, 4001)]
  expect((await valuesOf(engine, 'whole')).map(told)).toEqual(both(expected))
  expect((await valuesOf(engine, 'holed')).map(told)).toEqual(both(holed))
})

test('decodes texts whose bytes are not UTF-8', async () => {
  const bytes = Uint8Array.of(0x61, 0xff, 0x62)
  const data = makeData({ type: new Utf8(), length: 2, data: bytes, valueOffsets: Int32Array.of(0, 2, 3) })
  const engine = await engineOf(new Table({ text: new Vector([data]) }))
  expect(await valuesOf(engine, 'text')).toEqual(['a\uFFFD', 'b'])
})
