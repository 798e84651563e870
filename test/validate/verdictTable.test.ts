import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { exitCode } from '../../src/validate/exitCode.ts'
import { validate } from '../../src/validate/validate.ts'
import { root } from '../sourceFiles.ts'
import { parseSuite } from '../suite/parseSuite.ts'

type Row = Readonly<Record<string, string>>
type Change = (rows: readonly Row[]) => readonly Row[]

const names = ['tempo', 'key', 'genre', 'loudness']
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
const textOf = (rows: readonly Row[], columns = Object.keys(rows[0] ?? {})): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((row) => row.join(','))
    .join('\n')

const folder = mkdtempSync(join(tmpdir(), 'touchstone-verdicts-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const file = (name: string, text: string): string => {
  const path = join(folder, `${name.replace(/\W+/g, '_')}.csv`)
  writeFileSync(path, `${text}\n`)
  return path
}

const before = rowsOf('reference.csv', 700)
const after = rowsOf('sample.csv', 700)
const reference = file('reference', textOf(before))
const suite = parseSuite(
  `columns: { ${names.map((name) => `${name}: { drift: true }`).join(', ')} }`,
  'drift.yaml',
)

const cells =
  (name: string, change: (value: string, at: number) => string): Change =>
  (rows) =>
    rows.map((row, at) => ({ ...row, [name]: change(row[name]!, at) }))
const every = (step: number, put: string) => (value: string, at: number) => (at % step === 0 ? put : value)
const missing = (step: number): Change => cells('tempo', every(step, ''))
const newClass = (count: number): Change => cells('genre', (value, at) => (at < count ? 'polka' : value))
const without =
  (name: string): Change =>
  (rows) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)))
const scaled = (factor: number, shift: number): Change =>
  cells('tempo', (value) => String(Number(value) * factor + shift))

const [PASS, FAIL, INCOMPLETE] = [0, 1, 3]

const verdicts: readonly (readonly [string, Change, number])[] = [
  ['the next month', (rows) => rows, PASS],
  ['the reference itself, reversed', () => before.toReversed(), PASS],
  ['no rows', () => [], FAIL],
  ['one row', (rows) => rows.slice(0, 1), INCOMPLETE],
  ['a lost column of numbers', without('tempo'), FAIL],
  ['a lost column of classes', without('genre'), FAIL],
  ['a renamed column', (rows) => rows.map(({ tempo = '', ...row }) => ({ ...row, bpm: tempo })), FAIL],
  ['an added column', (rows) => rows.map((row) => ({ ...row, extra: '1' })), PASS],
  ['reordered columns', (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).reverse())), PASS],
  ['numbers that are texts', cells('tempo', (value) => `${value} bpm`), FAIL],
  ['integers that are fractions', cells('key', (value) => `${value}.5`), FAIL],
  ['classes that are numbers', cells('genre', (_, at) => String(at % 7)), FAIL],
  ['one missing value', cells('tempo', (value, at) => (at === 3 ? '' : value)), PASS],
  ['5 % missing', missing(20), FAIL],
  ['50 % missing', missing(2), FAIL],
  ['everything missing', missing(1), FAIL],
  ['classes missing', cells('genre', every(10, '')), FAIL],
  ['all classes missing', cells('genre', () => ''), FAIL],
  ['a column of zeros', cells('tempo', () => '0'), FAIL],
  ['one row of a new class', newClass(1), PASS],
  ['10 rows of a new class', newClass(10), FAIL],
  ['500 rows of a new class', newClass(500), FAIL],
  ['one class only', cells('genre', () => 'Rap'), FAIL],
  ['a class that vanished', (rows) => rows.filter(({ genre }) => genre !== 'Underground Rap'), FAIL],
  ['classes in capitals', cells('genre', (value) => value.toUpperCase()), FAIL],
  ['doubled rows', (rows) => [...rows, ...rows], PASS],
  ['shifted', scaled(1, 20), FAIL],
  ['stretched', (rows) => scaled(1.6, -72)(rows), FAIL],
  ['another unit', scaled(1 / 60, 0), FAIL],
  ['the other sign', scaled(-1, 0), FAIL],
  [
    'swapped columns',
    (rows) => rows.map((row) => ({ ...row, tempo: row['loudness']!, loudness: row['tempo']! })),
    FAIL,
  ],
  ['one value everywhere', cells('loudness', () => '-7.1'), FAIL],
  ['sorted rows', (rows) => rows.toSorted((a, b) => Number(a['tempo']) - Number(b['tempo'])), PASS],
  ['the fast half', (rows) => rows.filter(({ tempo }) => Number(tempo) > 130), FAIL],
  ['the other key', cells('key', (value) => String((Number(value) + 6) % 24)), FAIL],
]

describe.each(verdicts)('%s', (name, change, code) => {
  const rows = change(after)
  const sample = file(name, textOf(rows, rows.length === 0 ? names : undefined))
  const said = ({ results }: Report): string =>
    results.flatMap(({ status, message }) => (status === 'pass' ? [] : [`${status}: ${message}`])).join('\n')

  it.each([
    ['without a suite', undefined],
    ['with drift: true for each column', suite],
  ])('%s', async (_, given) => {
    const report = await validate({ reference, sample, ...(given && { suite: given }) })
    expect(exitCode(report, 'error'), said(report)).toBe(code)
  })
})
