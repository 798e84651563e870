import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report.ts'
import { folder } from '../cli/runCli.ts'
import { extensionHome, haveExtensions } from './extensions.ts'
import { workbookBytes, type Cell, type Sheet } from './workbookBytes.ts'

/** A sheet whose column `x` has the cells, next to numbers. */
const column = (...cells: readonly Cell[]): Sheet => ({
  rows: [['id', 'x'], ...cells.map((cell, i) => [i, cell])],
})

/** Types, warnings and findings of a workbook, and all values of `x`. */
async function read(bytes: Buffer, ref = 'book.xlsx') {
  const at = folder({ 'book.xlsx': bytes })
  at.write('s.json', '{"suite":"s","expectations":[{"type":"expect_column_values_to_be_null","column":"x"}]}')
  const args = ['-s', ref, '--suite', 's.json', '--json', '-']
  const { stdout, stderr, code } = await at.runIn({ HOME: extensionHome }, ...args)
  if (stdout === '') return { stderr, code }
  const { inputs, results, warnings } = JSON.parse(stdout) as Report
  const values = results.find(({ expectation }) => expectation === 'expect_column_values_to_be_null')
  return {
    types: inputs.sample.columns.map(({ name, nativeType }) => `${name} ${nativeType}`),
    values: values?.unexpected?.examples.map(({ value }) => value),
    warnings,
    damage: results.find(({ id }) => id.startsWith('expect_table_to_be_well_formed'))?.message,
  }
}

describe.skipIf(!haveExtensions('excel'))('a workbook', () => {
  it.each<[why: string, cells: readonly Cell[], type: string, values: readonly unknown[]]>([
    ['dates after empty cells', [null, null, { date: 45292 }], 'DATE', ['2024-01-01']],
    ['times after empty cells', [null, { time: 0.5 }], 'TIME', ['12:00:00']],
    ['booleans after empty cells', [null, true, false], 'BOOLEAN', [true, false]],
    [
      'dates and moments',
      [{ date: 45292 }, { moment: 45292.25 }],
      'TIMESTAMP',
      ['2024-01-01 00:00:00', '2024-01-01 06:00:00'],
    ],
    [
      'days before 1 March 1900',
      [{ date: 1 }, { date: 59 }, { date: 61 }],
      'DATE',
      ['1900-01-01', '1900-02-28', '1900-03-01'],
    ],
    ['numbers after a text', ['a', 1.5], 'VARCHAR', ['a', '1.5']],
  ])('%s', async (_, cells, type, values) => {
    const found = await read(workbookBytes({ Data: column(...cells) }))
    expect(found).toMatchObject({ types: ['id BIGINT', `x ${type}`], values })
  })

  it('days are counted from 1904 where the workbook says so', async () => {
    const bytes = workbookBytes({ Data: column({ date: 43830 }) }, { is1904: true })
    expect(await read(bytes)).toMatchObject({ values: ['2024-01-01'] })
  })

  it.each<[why: string, sheet: Sheet, damage: string]>([
    [
      'errors',
      column(1, { error: '#N/A' }, { error: '#DIV/0!' }),
      '2 cells have an error (e.g. B3), and no value',
    ],
    [
      'formulas',
      column({ formula: 'A2*2' }),
      '1 formula has no value (B2), until a spreadsheet program saves the workbook',
    ],
    [
      'dates among others',
      column({ date: 45292 }, 'soon'),
      'column "x": 1 cell of dates or times among others is read as a number',
    ],
    [
      'a header that is not in the first row',
      {
        rows: [
          ['Report', null],
          ['id', 'x'],
          [1, 2],
        ],
      },
      '2 cells are not read (e.g. B2), as the first row has no name for its column',
    ],
    [
      'a name that is there twice',
      {
        rows: [
          ['x', 'x'],
          [1, 2],
        ],
      },
      'column name "x" is there more than once; column 2 is called "x_1"',
    ],
  ])('%s are findings', async (_, sheet, damage) => {
    expect((await read(workbookBytes({ Data: sheet }))).damage).toContain(damage)
  })

  it('errors among numbers leave a column of numbers', async () => {
    const found = await read(workbookBytes({ Data: column({ error: '#N/A' }, 1, 2) }))
    expect(found).toMatchObject({ types: ['id BIGINT', 'x BIGINT'], values: [1, 2] })
  })

  it('merged cells and other sheets are warned of', async () => {
    const bytes = workbookBytes({ Data: { ...column(1, 2), merged: ['B2:B3'] }, 'A & B': column(3) })
    expect((await read(bytes)).warnings).toEqual([
      'sample: 1 range is merged (B2:B3), whose value is that of the first cell alone',
      'sample: the first sheet is read, Data; others are A & B. Name one with ?sheet=',
    ])
    expect(await read(bytes, 'excel:book.xlsx?sheet=A & B')).toMatchObject({ values: [3], warnings: [] })
  })

  it.each([
    [
      'a sheet that is missing',
      'excel:book.xlsx?sheet=Dat',
      'book.xlsx has no sheet "Dat"; did you mean "Data"?',
    ],
    ['a sheet that is empty', 'excel:book.xlsx?sheet=Empty', 'sheet "Empty" of book.xlsx is empty'],
  ])('%s is one sentence', async (_, ref, message) => {
    const found = await read(workbookBytes({ Data: column(1), Empty: { rows: [] } }), ref)
    expect(found).toMatchObject({ code: 3 })
    expect(found.stderr?.trim().endsWith(message)).toBe(true)
  })

  it('a file that is no workbook is one sentence', async () => {
    const found = await read(Buffer.from('PK\x03\x04 and no more'))
    expect(found.stderr?.trim().split('\n')).toHaveLength(1)
    expect(found).toMatchObject({ code: 3 })
  })
})
