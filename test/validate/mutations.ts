import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sourceFiles.ts'

type Row = Readonly<Record<string, string>>
type Change = (rows: readonly Row[]) => readonly Row[]

/** What is compared of the songs. */
export const names = ['tempo', 'key', 'genre', 'loudness']

const rowsOf = (file: string, count: number): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(join(root, 'fixtures/songs', file), 'utf8')
    .trim()
    .split('\n')
  const columns = head.split(',')
  const wanted = names.map((name) => [name, columns.indexOf(name)] as const)
  return lines.slice(0, count).map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(wanted.map(([name, at]) => [name, cells[at]!]))
  })
}
const csv = (rows: readonly Row[], columns = Object.keys(rows[0] ?? {})): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((row) => `${row.join(',')}\n`)
    .join('')

const before = rowsOf('reference.csv', 700)
const after = rowsOf('sample.csv', 700)
export const reference = csv(before)

const cells =
  (name: string, change: (value: string, at: number) => string): Change =>
  (rows) =>
    rows.map((row, at) => ({ ...row, [name]: change(row[name]!, at) }))
const every = (step: number, put: string) => (value: string, at: number) => (at % step === 0 ? put : value)
const missing = (step: number): Change => cells('tempo', every(step, ''))
const newClass = (count: number): Change => cells('genre', (value, at) => (at < count ? 'polka' : value))
const renamed =
  (change: (name: string) => string): Change =>
  (rows) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [change(name), value])))
const without =
  (name: string): Change =>
  (rows) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)))
const scaled = (factor: number, shift: number): Change =>
  cells('tempo', (value) => String(Number(value) * factor + shift))
/** By a fixed order that has nothing to do with the values. */
const dealt = <T>(values: readonly T[]): readonly T[] =>
  values.map((_, i) => values[(i * 389 + 7) % values.length]!)

const [PASS, FAIL, INCOMPLETE, UNREADABLE] = [0, 1, 3, 3]

const ofRows: readonly (readonly [string, Change, number])[] = [
  ['the next month', (rows) => rows, PASS],
  ['the reference itself, reversed', () => before.toReversed(), PASS],
  ['one row', (rows) => rows.slice(0, 1), INCOMPLETE],
  ['two rows', (rows) => rows.slice(0, 2), PASS],
  ['half of the rows', (rows) => rows.slice(0, 350), PASS],
  ['doubled rows', (rows) => [...rows, ...rows], PASS],
  ['rows in another order', dealt, PASS],
  ['sorted rows', (rows) => rows.toSorted((a, b) => Number(a['tempo']) - Number(b['tempo'])), PASS],
  ['the fast half', (rows) => rows.filter(({ tempo }) => Number(tempo) > 130), FAIL],
  ['a lost column of numbers', without('tempo'), FAIL],
  ['a lost column of classes', without('genre'), FAIL],
  ['a renamed column', renamed((name) => (name === 'tempo' ? 'bpm' : name)), FAIL],
  ['columns in capitals', renamed((name) => name.toUpperCase()), FAIL],
  ['an added column', (rows) => rows.map((row) => ({ ...row, extra: '1' })), PASS],
  ['reordered columns', (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).reverse())), PASS],
  [
    'swapped columns',
    (rows) => rows.map((row) => ({ ...row, tempo: row['loudness']!, loudness: row['tempo']! })),
    FAIL,
  ],
  ['numbers that are texts', cells('tempo', (value) => `${value} bpm`), FAIL],
  ['numbers with a decimal comma', cells('tempo', (value) => `"${value.replace('.', ',')}"`), FAIL],
  ['integers that are fractions', cells('key', (value) => `${value}.5`), FAIL],
  ['classes that are numbers', cells('genre', (_, at) => String(at % 7)), FAIL],
  ['one missing value', cells('tempo', (value, at) => (at === 3 ? '' : value)), PASS],
  ['5 % missing', missing(20), FAIL],
  ['50 % missing', missing(2), FAIL],
  ['everything missing', missing(1), FAIL],
  ['5 % NaN', cells('tempo', every(20, 'NaN')), FAIL],
  ['5 % #N/A in numbers', cells('tempo', every(20, '#N/A')), FAIL],
  ['one #N/A in numbers', cells('tempo', (value, at) => (at === 3 ? '#N/A' : value)), FAIL],
  ['5 % #N/A in classes', cells('genre', every(20, '#N/A')), FAIL],
  ['classes missing', cells('genre', every(10, '')), FAIL],
  ['all classes missing', cells('genre', () => ''), FAIL],
  ['a column of zeros', cells('tempo', () => '0'), FAIL],
  ['a fifth is a sentinel', cells('tempo', every(5, '-1')), FAIL],
  ['one outlier', cells('tempo', (value, at) => (at === 3 ? '9999' : value)), PASS],
  ['one row of a new class', newClass(1), PASS],
  ['10 rows of a new class', newClass(10), FAIL],
  ['500 rows of a new class', newClass(500), FAIL],
  ['one class only', cells('genre', () => 'Rap'), FAIL],
  ['a class that vanished', (rows) => rows.filter(({ genre }) => genre !== 'Underground Rap'), FAIL],
  ['a class of another name', cells('genre', (value) => (value === 'techno' ? 'Techno' : value)), FAIL],
  ['classes in capitals', cells('genre', (value) => value.toUpperCase()), FAIL],
  ['classes with blanks', cells('genre', (value) => ` ${value}`), FAIL],
  ['shifted', scaled(1, 20), FAIL],
  ['stretched', scaled(1.6, -72), FAIL],
  ['squeezed', scaled(0.3, 90), FAIL],
  ['another unit', scaled(1 / 60, 0), FAIL],
  ['the other sign', scaled(-1, 0), FAIL],
  ['rounded to integers', cells('tempo', (value) => Number(value).toFixed(0)), PASS],
  ['one value everywhere', cells('loudness', () => '-7.1'), FAIL],
  ['the other key', cells('key', (value) => String((Number(value) + 6) % 24)), FAIL],
]

const next = csv(after)

const ofTexts: readonly (readonly [string, string, number])[] = [
  ['no rows', csv([], names), FAIL],
  ['an empty file', '', UNREADABLE],
  ['other separators and line ends', next.replaceAll(',', ';').replaceAll('\n', '\r\n'), PASS],
  ['a byte order mark', `\uFEFF${next}`, PASS],
  ['a row that is cut off', next.slice(0, -20), FAIL],
  ['a quote that is not closed', next.replace(/\n([^\n]*)\n$/, '\n"$1\n'), FAIL],
]

/** Damaged samples, each with the exit code that a comparison with the reference must have. */
export const mutations: readonly { readonly name: string; readonly sample: string; readonly code: number }[] =
  [
    ...ofRows.map(([name, change, code]) => ({ name, sample: csv(change(after)), code })),
    ...ofTexts.map(([name, sample, code]) => ({ name, sample, code })),
  ]
