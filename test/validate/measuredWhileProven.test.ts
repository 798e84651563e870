import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { duckdbEngine } from '../../src/engines/duckdb/duckdbEngine.ts'
import {
  defineSuite,
  expectColumnMeanToBeBetween,
  expectColumnMinToBeBetween,
  expectColumnStdevToBeBetween,
  expectColumnSumToBeBetween,
  expectColumnTypeToBe,
  expectColumnValuesToBeBetween,
  expectColumnValuesToBeInSet,
  expectColumnValuesToBeUnique,
  expectColumnValuesToMatchRegex,
  expectColumnValuesToNotBeNull,
  openData,
  validate,
  type Report,
} from '../../src/index.ts'
import { aggregatesOfSuite } from '../../src/runner/aggregatesOfSuite.ts'
import { resolveSuite } from '../../src/suite/resolveSuite.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const suite = defineSuite({
  name: 'trips',
  expectations: [
    expectColumnTypeToBe({ column: 'id', type_: 'integer' }),
    expectColumnValuesToBeBetween({ column: 'id', minValue: 0, maxValue: 2990 }),
    expectColumnValuesToBeBetween({ column: 'fare', maxValue: 20 }),
    expectColumnValuesToBeBetween({ column: 'fare', minValue: 0.5, maxValue: 19.5 }),
    expectColumnValuesToBeBetween({ column: 'fare', minValue: 0.25, strictMin: true, mostly: 0.9 }),
    expectColumnMinToBeBetween({ column: 'fare', minValue: 0 }),
    expectColumnMeanToBeBetween({ column: 'fare', minValue: 9.75, maxValue: 10.25 }),
    expectColumnSumToBeBetween({ column: 'fare', minValue: 29_900, maxValue: 30_000 }),
    expectColumnValuesToNotBeNull({ column: 'at' }),
    expectColumnMinToBeBetween({ column: 'at', minValue: '2024-01-01' }),
    expectColumnValuesToBeInSet({ column: 'vendor', valueSet: ['Acme', 'Bolt'] }),
    expectColumnValuesToMatchRegex({ column: 'vendor', regex: '^[A-Z]' }),
  ],
})

/** Rows past the first ones, by which types are guessed. */
const rows = Array.from(
  { length: 3000 },
  (_, i) => `${i},${i % 20}.5,2024-01-01 00:${String(i % 60).padStart(2, '0')}:00,${i % 2 ? 'Acme' : 'Bolt'}`,
)
const withLast = (last: string): readonly string[] => [...rows, last]

function write(name: string, lines: readonly string[]): string {
  const file = join(folder, `${name}.csv`)
  writeFileSync(file, `id,fare,at,vendor\n${lines.join('\n')}\n`)
  return file
}

const verdict = ({ status, results, warnings }: Report) => ({ status, results, warnings })

describe('a suite on a CSV file, measured while it is proven', () => {
  it.each([
    ['clean', rows],
    ['no rows', []],
    ['a fraction among whole numbers', withLast('7.25,1.5,2024-01-01 00:00:00,Acme')],
    ['a text among whole numbers', withLast('seven,1.5,2024-01-01 00:00:00,Acme')],
    ['a text among numbers', withLast('7,much,2024-01-01 00:00:00,Acme')],
    ['NaN and infinities', [...rows, '7,nan,2024-01-01 00:00:00,Acme', '8,-inf,2024-01-01 00:00:00,Acme']],
    [
      'NaN and a number past 2^53',
      [...rows, '7,nan,2024-01-01 00:00:00,Acme', '8,1e17,2024-01-01 00:00:00,Acme'],
    ],
    ['a number past 2^53', withLast('8,-12345678901234567.5,2024-01-01 00:00:00,Acme')],
    ['infinity', withLast('8,inf,2024-01-01 00:00:00,Acme')],
    ['a number that a double makes infinite', withLast('8,1e400,2024-01-01 00:00:00,Acme')],
    ['nothing but NaN', rows.map((row) => row.replace(/,[0-9]+\.5/, ',nan'))],
    ['no number', rows.map((row) => row.replace(/,[0-9]+\.5/, ','))],
    ['NaN among whole numbers', withLast('nan,1.5,2024-01-01 00:00:00,Acme')],
    ['an integer past 2^53', withLast('9007199254740993,1.5,2024-01-01 00:00:00,Acme')],
    ['an integer that is not written by a double', withLast('1e300,1.5,2024-01-01 00:00:00,Acme')],
    ['a zero in front', withLast('007,1.5,2024-01-01 00:00:00,Acme')],
    ['a number that is written loosely', withLast('1_000,1.5,2024-01-01 00:00:00,Acme')],
    ['a date that is not in the calendar', withLast('7,1.5,2024-02-31 00:00:00,Acme')],
    ...[
      '2024-01-01T00:00:00.5',
      '2024-01-01 00:00',
      '9999-12-31 23:59:59.999999',
      '10000-01-01 00:00:00',
      '0044-03-15 (BC) 00:00:00',
      'infinity',
      '2024-1-01 00:00:00',
      '2024-01-01  1:00:00',
      '2024-01-01 00:00:1 ',
      ' 202-01-01 00:00:00',
      '2024-01-01 00:00:00+00',
    ].map((at): [string, readonly string[]] => [`the time ${at}`, withLast(`7,1.5,${at},Acme`)]),
    ['empty cells', [...rows, ',,,', '7,,"",""']],
    ['a short row', withLast('7,1.5')],
    ['a long row', withLast('7,1.5,2024-01-01 00:00:00,Acme,more')],
    ['a NUL', withLast('7,1.5,2024-01-01 00:00:00,A\0cme')],
    ['many that fail', rows.map((row) => row.replace('Acme', 'acme').replace('.5', '5.5'))],
  ])('reports the same as when it is measured afterwards: %s', async (name, lines) => {
    const sample = write(name.replaceAll(/\W/g, '_'), lines)
    const data = await openData({ sample })
    const afterwards = await validate({ suite, data })
    await data.close()
    expect(verdict(await validate({ suite, sample }))).toEqual(verdict(afterwards))
  })

  it('needs no other query', async () => {
    const sample = write('once', rows)
    const aggregates = aggregatesOfSuite(resolveSuite(suite).expectations)
    const file = { ref: sample, uri: sample, format: 'csv', files: [sample], bytes: null } as const
    const artifact = { ...file, digest: null, version: null, timestamp: null }
    const engine = await duckdbEngine(new Map([['sample', artifact]]), { aggregatesOf: aggregates })
    const { columns } = engine.tables.get('sample')!
    // What was measured is known although the file is gone.
    rmSync(sample)
    const select = Object.fromEntries(aggregates('sample', columns).map((each, i) => [`a${i}`, each]))
    const [row] = await engine.query('sample', { select })
    await engine.close()
    expect(Object.values(row!)).toEqual(expect.arrayContaining([3000, 30_000, 10]))
  })
})

describe('aggregatesOfSuite', () => {
  const columns = [{ name: 'fare', type: 'float', nativeType: 'DOUBLE' }] as const
  const fare = [expectColumnValuesToBeBetween({ column: 'fare', maxValue: 20 })]

  it('is what one scan measures of the sample', () => {
    expect(aggregatesOfSuite(fare)('sample', columns).length).toBeGreaterThan(0)
    expect(aggregatesOfSuite(fare)('other', columns)).toEqual([])
  })

  it('is nothing where the sample is scanned often, or by groups', () => {
    const others = [
      expectColumnStdevToBeBetween({ column: 'fare', maxValue: 20 }),
      expectColumnValuesToBeUnique({ column: 'fare' }),
    ]
    expect(aggregatesOfSuite([...fare, ...others])('sample', columns)).toEqual([])
    const grouped = [expectColumnValuesToBeBetween({ column: 'fare', maxValue: 20, groupBy: ['fare'] })]
    expect(aggregatesOfSuite(grouped)('sample', columns)).toEqual([])
  })
})
