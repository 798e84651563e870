import { expect, test } from 'vitest'
import type { CsvOptions } from '../../../../src/core/csvOptions.ts'
import type { Value } from '../../../../src/core/row.ts'
import { duckdbEngine } from '../../../../src/engines/duckdb/duckdbEngine.ts'
import { column } from '../../../../src/sql/ast.ts'
import { csvFile } from './csvBytes.ts'

type Options = CsvOptions & { readonly types?: Readonly<Record<string, string>> }

async function read(content: string | Uint8Array, options: Options = {}) {
  const file = csvFile(content)
  const artifact = {
    ref: file,
    uri: file,
    format: 'csv' as const,
    files: [file],
    bytes: null,
    digest: null,
    version: null,
    timestamp: null,
  }
  const engine = await duckdbEngine(new Map([['sample', artifact]]), options)
  const { columns, findings, notes = [] } = engine.tables.get('sample')!
  const names = columns.map(({ name }) => name)
  const select = Object.fromEntries(names.map((name) => [name, column(name)]))
  const rows = await engine.query('sample', { select })
  await engine.close()
  return {
    types: columns.map(({ nativeType }) => nativeType),
    cells: rows.map((row) => names.map((name) => row[name] ?? null)),
    names,
    findings,
    notes,
  }
}

test.each<[what: string, content: string, options: Options, type: string, cells: readonly Value[]]>([
  ['a decimal comma', 'v\n"1,5"\n"-0,25"\n', { decimal: ',' }, 'DOUBLE', [1.5, -0.25]],
  [
    'a decimal comma and thousands',
    'v\n"1.234,5"\n"0,123"\n"2"\n',
    { decimal: ',', thousands: '.' },
    'DOUBLE',
    [1234.5, 0.123, 2],
  ],
  ['thousands in whole numbers', 'v\n"1,234,567"\n12\n', { thousands: ',' }, 'BIGINT', [1234567, 12]],
  ['a blank that does not break', 'v\n1\u00a0234\n5\u202f678\n', { thousands: ' ' }, 'BIGINT', [1234, 5678]],
  ['a curly apostrophe', "v\n1\u2019234\n5'678\n", { thousands: "'" }, 'BIGINT', [1234, 5678]],
  ['a group of two digits', 'v\n"1,23"\n"4,567"\n', { thousands: ',' }, 'VARCHAR', ['1,23', '4,567']],
  [
    'money',
    'v\n"$1,234.50"\n-$5\n(€7)\n8 EUR\n9\n',
    { types: { v: 'currency' } },
    'DOUBLE',
    [1234.5, -5, -7, 8, 9],
  ],
  ['money with a comma', 'v\n"1.234,50 €"\n', { decimal: ',', types: { v: 'currency' } }, 'DOUBLE', [1234.5]],
  ['money in words', 'v\n5 kr\n"1,000 zł"\n', { types: { v: 'currency' } }, 'DOUBLE', [5, 1000]],
  [
    'instants as timestamps',
    'v\n2024-03-11T01:30:00+03:00\n2024-03-11T09:00:00Z\n',
    { types: { v: 'timestamp' } },
    'TIMESTAMP WITH TIME ZONE',
    ['2024-03-10 22:30:00+00', '2024-03-11 09:00:00+00'],
  ],
  [
    'decimals exactly, with the places that they have',
    'v\n90071992547409930.03\n-1.5\n007.10\n',
    { types: { v: 'decimal' } },
    'DECIMAL(19,2)',
    ['90071992547409930.03', '-1.50', '7.10'],
  ],
  [
    'decimals of a declared size',
    'v\n"1.234,50"\n"0,2"\n',
    { types: { v: 'numeric(10, 2)' }, decimal: ',', thousands: '.' },
    'DECIMAL(10,2)',
    ['1234.50', '0.20'],
  ],
  ['exponents as floats', 'v\n1e5\n2.5\n', { types: { v: 'decimal' } }, 'DOUBLE', [100000, 2.5]],
  ['percent', 'v\n12.3%\n7 %\n-0.1%\n', { types: { v: 'percent' } }, 'DOUBLE', [0.123, 0.07, -0.001]],
  [
    'days first',
    'v\n31/01/2024\n1/2/2024\n',
    { dateFormat: ['%d/%m/%Y'] },
    'DATE',
    ['2024-01-31', '2024-02-01'],
  ],
  [
    'two formats',
    'v\n31/01/2024\n2024-02-01\n',
    { dateFormat: ['%d/%m/%Y'] },
    'DATE',
    ['2024-01-31', '2024-02-01'],
  ],
  [
    'a format with a time',
    'v\n31.01.2024 13:45\n',
    { dateFormat: ['%d.%m.%Y %H:%M'] },
    'TIMESTAMP',
    ['2024-01-31 13:45:00'],
  ],
  ['another quote', "v\n'a,b'\n'it''s'\n", { quote: "'" }, 'VARCHAR', ['a,b', "it's"]],
  ['no quote', 'v\n"a\nb"\n', { quote: '' }, 'VARCHAR', ['"a', 'b"']],
  ['an escape', 'v\n"a\\"b, c"\n"d\\\\"\n', { escape: '\\' }, 'VARCHAR', ['a"b, c', 'd\\']],
  ['comments', '# one\nv\n1\n# two\n2\n', { comment: '#' }, 'BIGINT', [1, 2]],
  ['lines before the header', 'a "report\n\nv\n1\n', { skip: 2 }, 'BIGINT', [1]],
  ['a line sep=', 'sep=;\nv;w\n1;2\n', {}, 'BIGINT', [1]],
])('reads %s', async (_what, content, options, type, cells) => {
  const found = await read(content, options)
  expect(found.findings).toEqual([])
  expect(found.types[0]).toBe(type)
  expect(found.cells.map(([cell]) => cell)).toEqual(cells)
})

test.each([
  ['more places', '1.005', 'decimal(10,2)', 'decimal(10,2)'],
  ['more digits', '123456789.5', 'decimal(10,2)', 'decimal(10,2)'],
  ['more than 38 digits', `${'1'.repeat(30)}.${'1'.repeat(9)}`, 'decimal', 'decimal'],
])('a number with %s is named, and not rounded', async (_what, text, type, declared) => {
  const { types, cells, findings } = await read(`v\n${text}\n2.5\n`, { types: { v: type } })
  expect({ types, cells, findings }).toEqual({
    types: ['VARCHAR'],
    cells: [[text], ['2.5']],
    findings: [`column "v" is read as text: 1 value isn't of the declared type ${declared} (row 1)`],
  })
})

test.each(['decimal(39,2)', 'decimal(5,6)', 'decimal(0)'])('%s is an unknown type', async (type) => {
  await expect(read('v\n1\n', { types: { v: type } })).rejects.toThrow(
    'types: of column "v": decimals have 1 to 38 digits, and no more places than digits: decimal(10,2)',
  )
})

test.each<[encoding: string, bytes: Uint8Array]>([
  ['windows-1252', Buffer.from('v\nMünchen €\n'.replace('ü', '\u00fc').replace('€', '\u0080'), 'latin1')],
  ['shift_jis', Buffer.from([0x76, 0x0a, 0x93, 0x8c, 0x8b, 0x9e, 0x0a])],
  ['utf-16be', Buffer.from('v\nMünchen €\n', 'utf16le').swap16()],
])('reads %s', async (encoding, bytes) => {
  const { cells, findings } = await read(bytes, { encoding })
  expect(findings).toEqual([])
  expect(cells).toEqual([[encoding === 'shift_jis' ? '東京' : 'München €']])
})

test('a byte order mark decides by itself, and what is cut off is reported', async () => {
  const bytes = Buffer.from('\uFEFFv\nÜ\n', 'utf16le')
  expect(await read(bytes)).toMatchObject({ cells: [['Ü']], findings: [] })
  expect(await read(bytes.subarray(0, -1))).toMatchObject({
    findings: ['line 2: 1 character not in utf-16le; read as U+FFFD'],
  })
})

test.each<[what: string, cells: readonly string[], why: string]>([
  [
    'spellings of "missing"',
    ['1.5', '#N/A', '2', '#DIV/0!', '#N/A'],
    'of its 5 values, 3 spell "missing" ("#N/A" twice, "#DIV/0!" once). To read it, pass --null-values \'#N/A,#DIV/0!\'; if it is text, pass --types v=string.',
  ],
  [
    'money',
    ['$1', '$2.50'],
    'of its 2 values, 2 are amounts of money. To read it, pass --types v=currency; if it is text, pass --types v=string.',
  ],
  [
    'percent',
    ['1%', '-'],
    'of its 2 values, 1 spells "missing" ("-" once), 1 has a percent sign. To read it, pass --null-values - and --types v=percent; if it is text, pass --types v=string.',
  ],
  [
    'apostrophes',
    ["1'234", '5'],
    'of its 2 values, 1 has separators of thousands. To read it, pass --thousands "\'"; if it is text, pass --types v=string.',
  ],
  [
    'curly apostrophes',
    ['1\u2019234', '5'],
    'of its 2 values, 1 has separators of thousands. To read it, pass --thousands "\'"; if it is text, pass --types v=string.',
  ],
  [
    'characters that nobody sees',
    ['\u00a012', '34\u200b', '5'],
    'of its 3 values, 2 have no-break spaces or invisible characters around the digits. To read it, write all numbers as 1234.5; if it is text, pass --types v=string.',
  ],
  [
    'thousands and a decimal comma',
    ['"1.234,5"', '"5.678.901,25"'],
    'of its 2 values, 2 have a decimal comma. To read it, pass --decimal , and --thousands .; if it is text, pass --types v=string.',
  ],
  [
    'commas of either kind',
    ['"1,234"', '"5,678"'],
    'of its 2 values, 2 have a comma. To read it, pass --thousands , (or --decimal , if the comma is the decimal mark); if it is text, pass --types v=string.',
  ],
  [
    'minus signs',
    ['7-', '\u22128', '9'],
    'of its 3 values, 2 have another minus sign, or one behind the digits. To read it, write all numbers as 1234.5; if it is text, pass --types v=string.',
  ],
  [
    'groups of two digits',
    ['"1,23,456"'],
    'of its 1 value, 1 has digits in groups of two. To read it, write all numbers as 1234.5; if it is text, pass --types v=string.',
  ],
  [
    'digits',
    ['\uff11\uff12'],
    'of its 1 value, 1 has other digits than 0 to 9. To read it, write all numbers as 1234.5; if it is text, pass --types v=string.',
  ],
])('reports numbers that are text for their %s', async (_what, cells, why) => {
  const { notes, types, findings } = await read(`v\n${cells.join('\n')}\n`)
  expect(types).toEqual(['VARCHAR'])
  expect(findings).toEqual([])
  expect(notes).toEqual([`column "v" looks like numbers and is read as text: ${why}`])
})

test.each([
  'a\nb',
  'user1\nuser2',
  'A-1\nB-2',
  '1.2.3\n1.2.4',
  '01234\n56789',
  '12:30\n13:45',
  'NA\nNA',
  '+-1\n2',
  'SKU-00123\nSKU-00124',
  'ABC123\nABC124',
  'CAD-12\nCAD-13',
  '12 JAN\n13 MAR',
])('reports nothing about %j', async (cells) => {
  expect((await read(`v\n${cells}\n`)).notes).toEqual([])
})

test.each(['EUR 5\n-EUR 7', '5 CHF\n7CHF', 'USD -5\n(USD 7)', 'US$ 5\nkr 7'])(
  'finds money in %j',
  async (cells) => {
    expect((await read(`v\n${cells}\n`)).notes[0]).toContain('2 are amounts of money')
  },
)

test('of many columns that may be numbers five have a warning each', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `v${i}`)
  const { notes } = await read(`${names.join()}\n${names.map((_, i) => `$${i + 1}`).join()}\n`)
  expect(notes).toHaveLength(6)
  expect(notes[4]).toContain('column "v4" looks like numbers')
  expect(notes[5]).toBe(
    `25 other columns look like numbers or dates and are read as text: ${names
      .slice(5, 25)
      .map((name) => `"${name}"`)
      .join(', ')}, …. They can be read in the same ways.`,
  )
})

test('few values other than numbers are counted', async () => {
  const { notes } = await read(`v\n${'$1\n'.repeat(150)}free\n`)
  expect(notes[0]).toContain("of its 151 values, 150 are amounts of money, 1 isn't a number. To read it,")
  expect((await read(`v\n${'$1\n'.repeat(50)}free\n`)).notes).toEqual([])
})

test.each<[what: string, cells: readonly string[], why: string]>([
  [
    'a year of two digits',
    ['31/01/24'],
    '1 is of another format. To read it, pass --date-format "%d/%m/%y" or --date-format "%y/%m/%d";',
  ],
  ['one digit', ['2024-1-3'], '1 is of another format. To read it, pass --date-format "%Y-%m-%d";'],
  [
    'the form of e-mails',
    ['"Sat, 13 Jan 2024 10:00:00 +0000"'],
    '1 is of another format. To read it, pass --date-format "%a, %d %b %Y %H:%M:%S %z";',
  ],
  [
    'the name of a zone',
    ['2024-01-01 10:00:00 Europe/Berlin'],
    '1 is of another format. To read it, pass --date-format "%Y-%m-%d %H:%M:%S %Z";',
  ],
  [
    'a mix with ISO dates',
    ['2024-01-13', '13/01/2024'],
    '1 is of another format. To read it, pass --date-format "%d/%m/%Y";',
  ],
  [
    'spellings of "missing"',
    ['2024-01-13', 'N/A', '0000-00-00'],
    '2 spell "missing" ("0000-00-00" once, "N/A" once). To read it, pass --null-values 0000-00-00,N/A;',
  ],
  [
    'offsets in part of them',
    ['2024-01-01T10:00:00+02:00', '2024-01-01T08:00:00', '2024-01-02'],
    '1 has an offset and 2 not. To read it, write all values as 2024-12-31 or 2024-12-31T10:30:00+01:00;',
  ],
  [
    'a day that does not exist',
    ['2024-02-30', '2024-01-01'],
    "1 isn't in the calendar. To read it, write all values as 2024-12-31 or 2024-12-31T10:30:00+01:00;",
  ],
  [
    'digits beyond nanoseconds',
    ['2024-01-01T10:00:00.123456789123'],
    '1 is of another format. To read it, write all values as',
  ],
])('reports dates that are text for %s', async (_what, cells, why) => {
  const { notes, types } = await read(`v\n${cells.join('\n')}\n`)
  expect(types).toEqual(['VARCHAR'])
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain(
    `column "v" looks like dates and is read as text: of its ${cells.length} value${cells.length === 1 ? '' : 's'}, ${why}`,
  )
})

test('a format of four digits reads no year of two', async () => {
  const { types, cells } = await read('v\n13/01/24\n', { dateFormat: ['%d/%m/%Y', '%d/%m/%y'] })
  expect({ types, cells }).toEqual({ types: ['DATE'], cells: [['2024-01-13']] })
})

test('names of columns are quoted where a shell needs it', async () => {
  expect((await read('unit price\n$1\n')).notes[0]).toContain('pass --types "unit price=currency"; if')
})

test('reports dates of another format, and both where two fit', async () => {
  expect((await read('v\n31/01/2024\n')).notes[0]).toContain('To read it, pass --date-format "%d/%m/%Y";')
  expect((await read('v\n01/02/2024\n')).notes[0]).toContain(
    'pass --date-format "%d/%m/%Y" or --date-format "%m/%d/%Y";',
  )
})

test('reports one column in which another character separates', async () => {
  expect((await read('id^v\n1^2\n3^4\n')).notes).toEqual([
    'there is one column, "id^v", and "^" is in its name and as often in its rows. If it separates cells, pass --delimiter "^"; if not, pass --types with the type of the column.',
  ])
  expect((await read('full name\nAda Byron\nAlan Turing\n')).notes).toEqual([])
})

test.each([
  ['2024-01-15T10:00:00Z', '2024-01-15T12:00:00+02:00'],
  ['2024-01-15T10:00Z', '2024-01-15 10:00+00'],
  ['2024-01-15 10:00:00 UTC', '2024-01-15T10:00:00Z'],
  ['2024-01-15 10:00:00.0 Z', '2024-01-15T04:30:00-0530'],
])('moments with an offset are one moment: %s, %s', async (one, other) => {
  const { types, cells } = await read(`v\n${one}\n${other}\n`)
  expect(types).toEqual(['TIMESTAMP WITH TIME ZONE'])
  expect(cells[0]).toEqual(cells[1])
})

test('nine places of a moment stay', async () => {
  expect(await read('v\n2024-01-15T12:00:00.123456789+02:00\n2024-01-15T10:00Z\n')).toMatchObject({
    types: ['TIMESTAMP_NS'],
    cells: [['2024-01-15 10:00:00.123456789'], ['2024-01-15 10:00:00']],
  })
})

test('an offset that no place has is no offset', async () => {
  expect((await read('v\n2024-01-15T10:00:00+25:00\n')).types).toEqual(['VARCHAR'])
  expect((await read('v\n2024-01-15T10:00:00+00:99\n')).types).toEqual(['VARCHAR'])
})

test('a day with Z is a moment, and nine places stay', async () => {
  expect(await read('v\n2024-01-15Z\n')).toMatchObject({ cells: [['2024-01-15 00:00:00+00']] })
  expect(await read('v\n2024-01-15 10:00:00.123456789\n')).toMatchObject({
    types: ['TIMESTAMP_NS'],
    cells: [['2024-01-15 10:00:00.123456789']],
  })
})

test('numbers with more digits than a float64 keeps are reported', async () => {
  expect((await read('v\n1.5\n9007199254740993\n1e-9\n')).notes).toEqual([
    'column "v" is read as float64, and 1 value has more digits or a larger exponent than that keeps. To compare them as they are written, pass --types v=string.',
  ])
  expect((await read('v\n0.30000000000000004\n0.1\ninf\n')).notes).toEqual([])
  expect((await read('v\n1e400\n1e-400\n1e300\n0e999\n')).notes[0]).toContain('2 values have more digits or')
  // Further down than the types are guessed from.
  expect((await read(`v\n${'1.5\n'.repeat(3000)}1e400\n`)).notes[0]).toContain('1 value has more digits or')
  expect((await read(`v\n${'1.5\n'.repeat(3000)}1e-400\n`)).notes[0]).toContain('1 value has more digits or')
})

test('whole numbers of more than 38 digits are reported where they make a column text', async () => {
  const long = '1'.repeat(39)
  expect((await read(`v\n7\n${long}\n`)).notes).toEqual([
    'column "v" is read as text: it has whole numbers of more than 38 digits, which no integer type keeps. To compare them as numbers, pass --types v=float; if it is text, pass --types v=string.',
  ])
  // Further down than the types are guessed from.
  expect((await read(`v\n${'7\n'.repeat(3000)}${long}\n`)).notes[0]).toContain('"v" is read as text')
  for (const text of ['v\n007\n8\n', `v\n${'1'.repeat(38)}\n`, `v\nx\n${long}\n`, 'v,w\n,1\n,2\n'])
    expect((await read(text)).notes).toEqual([])
})

test("a text next to a single number isn't damage, whichever reader runs", async () => {
  expect((await read('v,w\n;;,1\n2,3\n')).findings).toEqual([])
  expect((await read('v,w\n;;,1\n2,3\n', { comment: '#' })).findings).toEqual([])
})
