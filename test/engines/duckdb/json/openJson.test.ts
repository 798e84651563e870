import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { resolve } from '../../../../src/artifacts/resolve.ts'
import type { Engine } from '../../../../src/core/engine.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { column, tryCast } from '../../../../src/sql/ast.ts'

async function opened(text: string | Uint8Array, records?: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'x.json')
  await writeFile(file, text)
  return duckdbEngine(new Map([['sample', await resolve(file)]]), records === undefined ? {} : { records })
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

function utf32(text: string): Buffer {
  const points = Array.from(text, (character) => character.codePointAt(0)!)
  return Buffer.from(Uint32Array.from(points).buffer)
}

it.each([
  ['an array', '[{"a":1},{"a":null}]'],
  ['an object on each line', '{"a":1}\n{"a":null}\n'],
  ['an array behind a byte order mark', '\ufeff[{"a":1},{"a":null}]'],
  ['an object on each line behind a byte order mark', '\ufeff{"a":1}\n{"a":null}\n'],
])('reads %s', async (_, text) => {
  const engine = await opened(text)
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.columns).toMatchObject([{ name: 'a', type: 'integer' }])
  expect(await engine.query('sample', { select: { a: column('a') } })).toEqual([{ a: 1 }, { a: null }])
})

it.each([
  ['numbers', '[1,2]', 'line 1: expected an array of objects, or an object on each line, found "1,2]"'],
  ['numbers behind a mark', '\ufeff[1,2]', 'line 1: expected an array of objects'],
  ['an object and a number', '\ufeff[{"a":1},\n2]', 'line 2: expected an array of objects'],
  ['a null among the rows', '{"a":1}\nnull\n', 'line 2: expected an array of objects'],
  [
    'lists of values',
    '[[1,"x"]]',
    'line 1: expected an array of objects, or an object on each line, found "[1,',
  ],
])('refuses %s, and drops none of them', async (_, text, message) => {
  await expect(opened(text)).rejects.toThrow(message)
})

it.each([
  ['nothing', ' \n', 'x.json is empty: expected an array of objects, or an object on each line'],
  ['an empty list', '[]', 'x.json has no columns: expected objects with keys, found an empty list'],
  ['an empty object', '[{}]', 'x.json has no columns: expected objects with keys, found none'],
  ['half a character', '[{"a":"x"},{"a":"\\ud83d"}]', 'x.json: record 2: no low surrogate in string'],
  [
    'a tab in a text',
    '{"a":"x"}\n{"a":"x\ty"}\n',
    'x.json: record 2: unexpected control character in string',
  ],
  ['a zero in front', '[{"a":007}]', 'x.json: record 1: number with leading zero is not allowed'],
  ['a key twice', '[{"a":1,"a":2}]', 'x.json: record 1: the key "a" is there twice'],
])('refuses %s, by name and without its values', async (_, text, message) => {
  const error: unknown = await opened(text).catch((cause: unknown) => cause)
  expect(String(error).replace(/^Error: .*\//, '')).toBe(message)
})

it.each<[encoding: string, bytes: Buffer]>([
  ['UTF-16LE with a mark', utf16('\ufeff[{"a":"é"}]')],
  ['UTF-16LE', utf16('[{"a":"é"}]')],
  ['UTF-16BE with a mark', utf16('\ufeff{"a":"é"}\n').swap16()],
  ['UTF-16BE', utf16('{"a":"é"}\n').swap16()],
  ['UTF-32LE', utf32('\ufeff[{"a":"é"}]')],
  ['UTF-32BE', utf32('[{"a":"é"}]').swap32()],
])('reads JSON in %s', async (_encoding, bytes) => {
  expect((await read(bytes)).rows).toEqual([{ a: 'é' }])
})

it.each([
  ['{"columns":["a"],"index":[0],"data":[[1]]}', 'with names in "columns" and rows in "data"'],
  ['{"0":{"a":1},"1":{"a":2}}', 'with a row behind each number'],
])('names the table of pandas in %s', async (text, found) => {
  const { notes, columns } = await read(text)
  expect(notes).toEqual([
    `the file is one object ${found}. To read these as rows, write it with orient="records".`,
  ])
  expect(columns.every(({ unread }) => unread?.as === 'cells')).toBe(true)
})

it('rejects columns of different lengths', async () => {
  await expect(read('{"a":[1,2],"b":["x"]}', '.')).rejects.toThrow(
    'its columns have different numbers of values',
  )
})

it.each([
  ['two arrays', '[{"a":1}]\n[{"a":2}]', 'line 2: expected nothing behind the list'],
  ['a list that does not end', '[{"a":1},\n{"a":2}', 'line 2: the file ends inside of the list'],
  ['an object that does not end', '{"a":1}\n{"a":', 'line 2: the file ends inside of a value'],
  [
    'a line that does not end',
    '{"a":1}\n{"a":2\n{"a":3}\n',
    'line 2: the value that starts here does not end',
  ],
  ['a word', '{"a":1}\n{"a":nil}\n', 'line 2: expected a value, found "nil}\\n"'],
  ['a comma too many', '[{"a":1,}]', 'line 1: expected a key in double quotes, found "}]"'],
  [
    'what is nested too deep',
    `{"a":${'['.repeat(400)}${']'.repeat(400)}}`,
    'line 1: lists and objects are nested more than 200 levels deep',
  ],
])('refuses %s', async (_, text, message) => {
  await expect(opened(text)).rejects.toThrow(message)
})

async function read(text: string | Uint8Array, records?: string) {
  const engine = await opened(text, records)
  const { columns, notes = [] } = engine.tables.get('sample')!
  const names = columns.map(({ name }) => name)
  const select = Object.fromEntries(names.map((name) => [name, column(name)]))
  const rows = await engine.query('sample', { select })
  await engine.close()
  return { types: columns.map(({ nativeType }) => nativeType), rows, columns, notes }
}

const ids = Array.from({ length: 50 }, (_, i) => 99999999999999999000n + BigInt(i))

it('keeps whole numbers of up to 38 digits, and longer ones as they are written', async () => {
  const long = await read(ids.map((id) => `{"id":${id}}`).join('\n'))
  expect(long.types).toEqual(['HUGEINT'])
  expect(long.rows.map(({ id }) => id)).toEqual(ids)
  expect(await read(`{"id":${'9'.repeat(38)}}`)).toMatchObject({ types: ['HUGEINT'] })
  expect(await read(`{"id":${'9'.repeat(39)}}\n{"id":1}`)).toMatchObject({
    types: ['VARCHAR'],
    rows: [{ id: '9'.repeat(39) }, { id: '1' }],
  })
})

it('reports whole numbers of more than 38 digits, which make a column text', async () => {
  const long = '1'.repeat(39)
  expect((await read(`[{"id":${long}},{"id":1}]`)).notes).toEqual([
    'column "id" is read as text: it has whole numbers of more than 38 digits, which no integer type keeps.',
  ])
  expect((await read(`[{"id":"${long}"},{"id":"1"}]`)).notes).toEqual([])
})

it('reports fractions with more digits than a float64 keeps', async () => {
  expect((await read('[{"x":1e400},{"x":-1e-400},{"x":0e999},{"x":1e300}]')).notes).toEqual([
    'column "x" is read as float64, and 2 values have more digits or a larger exponent than that keeps.',
  ])
  expect((await read('{"x":0.30000000000000004}')).notes).toEqual([])
})

const rounded = '0.1234567890123456789'
const long = `1.${'1'.repeat(38)}`

it('keeps fractions with more digits than a float64, up to 38', async () => {
  const text = `{"a":${rounded},"b":[{"c":-${rounded}},{"c":1}],"d":1.5}\n{"a":7,"b":null,"d":2}`
  for (const each of [text, `[${text.replace('\n', ',')}]`]) {
    const { types, rows, notes } = await read(each)
    expect(types).toEqual(['DECIMAL(20,19)', 'STRUCT(c DECIMAL(20,19))[]', 'DOUBLE'])
    expect(rows).toMatchObject([
      { a: rounded, b: `[{'c': -${rounded}}, {'c': 1.0000000000000000000}]` },
      { a: '7.0000000000000000000', b: null },
    ])
    expect(notes).toEqual([])
  }
  expect(await read(`{"x":${long}}`)).toMatchObject({
    types: ['DOUBLE'],
    notes: [
      'column "x" is read as float64, and 1 value has more digits or a larger exponent than that keeps.',
    ],
  })
})

it('keeps fractions of rows inside of an object', async () => {
  const { types, rows } = await read(`{"data":[{"a":${rounded}},{"a":1}]}`, 'data')
  expect({ types, rows }).toMatchObject({
    types: ['DECIMAL(20,19)'],
    rows: [{ a: rounded }, { a: '1.0000000000000000000' }],
  })
})

it("keys that differ only in case are reported, whose fields can't be checked", async () => {
  expect((await read('{"s":{"a":1,"A":2},"t":[{"x":{"b":1}},{"x":{"B":1}}]}\n{}')).notes).toEqual([
    'column "s" has objects with the keys "a" and "A", which can\'t be distinguished as fields: it is read as JSON.',
    'column "t[].x" has objects with the keys "b" and "B", which can\'t be distinguished as fields: it is read as JSON.',
  ])
})

it.each<[row: string, notes: string[]]>([
  [
    `{"o":{"x":${long},"y":1.5},"l":[{"z":[${rounded},1e-9]}]}\n{"o":null}`,
    [
      'column "o.x" is read as float64, and 1 value has more digits or a larger exponent than that keeps.',
      'column "l[].z[]" is read as float64, and 1 value has more digits or a larger exponent than that keeps.',
    ],
  ],
  [
    `{"o":{"id":${'1'.repeat(39)}}}`,
    [
      'column "o.id" is read as text: it has whole numbers of more than 38 digits, which no integer type keeps.',
    ],
  ],
  [
    `{"m":"text"}\n{"m":${rounded}}`,
    ['column "m" has 1 number with more digits or a larger exponent than a float64 keeps, which is rounded.'],
  ],
  [
    `{"j":{"k":${rounded}}}\n{"j":[${rounded}]}\n{"j":${'1'.repeat(20)}}`,
    [
      'column "j" has 2 numbers with more digits or a larger exponent than a float64 keeps, which are rounded.',
    ],
  ],
  [`{"o":{"id":${'1'.repeat(38)}},"l":[${'1'.repeat(20)}]}`, []],
])('reports numbers inside of values that are not kept as they are written: %s', async (text, notes) => {
  expect((await read(text)).notes).toEqual(notes)
})

it('reads hundreds of keys that are rare', async () => {
  const text = Array.from({ length: 3000 }, (_, i) => `{"id":${i},"k${i % 700}":${i}}`).join('\n')
  const { columns, rows } = await read(text)
  expect(columns).toHaveLength(701)
  expect(rows[2999]).toMatchObject({ id: 2999, [`k${2999 % 700}`]: 2999, k0: null })
})

it('counts what lies across two pieces of a file once', async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => ({ id: i, text: `${'x'.repeat(i % 97)}]}"\\` }))
  const text = JSON.stringify({ data: rows })
  expect(text.length).toBeGreaterThan(2 << 20)
  expect((await read(text)).notes[0]).toContain('"data" in it is a list of 40,000 objects')
  const found = await read(rows.map((row) => JSON.stringify(row)).join('\n'))
  expect(found.rows.length).toBe(40_000)
  expect(found.rows.at(-1)).toEqual(rows.at(-1))
})

it('keeps keys that differ in case, odd keys and an empty one', async () => {
  const { columns, rows } = await read('{"id":1,"ID":"a","x/y~z":[1.5],"":true}\n{"ID":"b"}')
  expect(columns.map(({ name }) => name)).toEqual(['id', 'ID', 'x/y~z', 'column3'])
  expect(rows).toMatchObject([
    { id: 1, ID: 'a', 'x/y~z': '[1.5]', column3: true },
    { id: null, ID: 'b' },
  ])
})

it('keeps texts inside of objects as they are written', async () => {
  const { types, rows } = await read(
    '{"o":{"d":"2024-1-5","at":"12:30","u":"550E8400-E29B-41D4-A716-446655440000"}}',
  )
  expect(types).toEqual(['STRUCT(d VARCHAR, "at" VARCHAR, u VARCHAR)'])
  expect(rows[0]?.['o']).toContain("'2024-1-5'")
})

it('names the rows inside of one object, and reads them', async () => {
  const text = '{"meta":{"n":2},"response":{"data":[{"a":1},{"a":2}]}}'
  const one = await read(text)
  const why =
    'the file is one object, and "response.data" in it is a list of 2 objects. To read these as rows, pass --records response.data.'
  expect(one.notes).toEqual([why])
  expect(one.columns.every(({ unread }) => unread?.why === why)).toBe(true)
  expect((await read(text, 'response.data')).rows).toEqual([{ a: 1 }, { a: 2 }])
  await expect(read(text, 'meta')).rejects.toThrow('--records meta: expected a list of objects there')
})

it.each([
  ['lists', '{"a":[1,2],"b":["x",null]}'],
  ['objects', '{"a":{"0":1,"1":2},"b":{"0":"x","1":null}}'],
])('reads columns that are %s', async (_, text) => {
  expect((await read(text)).notes).toEqual([
    'the file is one object with the values of each column. To read these as rows, pass --records .',
  ])
  expect((await read(text, '.')).rows).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: null },
  ])
})

it.each([
  ['on each line', '{"at":"12:30","n":1,"d":"2024-01-05","o":{"x":"07:00"}}\n{"at":null,"n":2.5}\n'],
  ['in an array', '[{"at":"12:30","n":1,"d":"2024-01-05","o":{"x":"07:00"}},{"at":null,"n":2.5}]'],
])('leaves times of day as they are written, of objects %s', async (_, text) => {
  const engine = await opened(text)
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.columns).toMatchObject([
    { name: 'at', type: 'string' },
    { name: 'n', type: 'float' },
    { name: 'd', type: 'date' },
    { name: 'o', type: 'other' },
  ])
  const select = { at: column('at'), n: column('n') }
  expect(await engine.query('sample', { select })).toEqual([
    { at: '12:30', n: 1 },
    { at: null, n: 2.5 },
  ])
})

it.each([
  ['2024-1-5', 'string', '2024-1-5'],
  [' 2024-01-05', 'string', ' 2024-01-05'],
  ['epoch', 'string', 'epoch'],
  ['infinity', 'string', 'infinity'],
  ['2024-1-5 3:04:05', 'string', '2024-1-5 3:04:05'],
  ['550E8400-E29B-41D4-A716-446655440000', 'string', '550E8400-E29B-41D4-A716-446655440000'],
  ['2024-01-05', 'date', '2024-01-05'],
  ['2024-01-05T10:00:00Z', 'timestamp', '2024-01-05 10:00:00+00'],
  ['2024-01-05T10:00:00.5+02:00', 'timestamp', '2024-01-05 08:00:00.5+00'],
])('reads the text %j as %s', async (text, type, value) => {
  const engine = await opened(`${JSON.stringify({ a: text, n: 1 })}\n{"a":null}\n`)
  onTestFinished(() => engine.close())
  expect(engine.tables.get('sample')!.columns[0]).toMatchObject({ name: 'a', type })
  const [row] = await engine.query('sample', { select: { a: tryCast(column('a'), 'string') } })
  expect(row).toEqual({ a: value })
})

it('loses no value of keys that differ in case alone, whatever is found in them', async () => {
  const engine = await opened('{"at":"12:30","At":"13:45:00"}\n')
  onTestFinished(() => engine.close())
  expect(await engine.query('sample', { select: { at: column('At') } })).toMatchObject([{ at: '13:45:00' }])
})
