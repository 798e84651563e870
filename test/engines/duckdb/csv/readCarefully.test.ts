import { describe, expect, it } from 'vitest'
import { inChunks, csvFile, readAll, readText } from './csvBytes.ts'

const rowsOf = async (text: string) => (await readText(text)).rows

describe('readCarefully', () => {
  it('keeps null and the empty string apart', async () => {
    expect(await rowsOf('a,b\n,""\n"",\n"",""\n,\n')).toEqual([
      [null, ''],
      ['', null],
      ['', ''],
      [null, null],
    ])
    expect(await rowsOf('a,b\n"x,"",y",1\n')).toEqual([['x,",y', '1']])
  })

  it('takes given values for null, unless they are quoted', async () => {
    const { rows } = await readText('a,b\nNA,"NA"\n-,x\n"q",NA\n', { nullValues: ['NA', '-'] })
    expect(rows).toEqual([
      [null, 'NA'],
      [null, 'x'],
      ['q', null],
    ])
  })

  it('has no row for a blank line, except where there is one column', async () => {
    expect(await rowsOf('\n\na,b\n\n1,2\n\n\n')).toEqual([['1', '2']])
    expect(await rowsOf('\n\na\n\n1\n\n')).toEqual([[null], ['1'], [null]])
  })

  it('pads a short row and tells the extra cells of a long one', async () => {
    const { rows, findings } = await readText('a,b,a\n1,2,3\nx\n5,6\n7,8,9,10,,"' + 'y'.repeat(50) + '"\n')
    expect(rows).toEqual([
      ['1', '2', '3'],
      ['x', null, null],
      ['5', '6', null],
      ['7', '8', '9'],
    ])
    expect(findings).toEqual([
      { line: 3, row: 2, message: '1 cell where 3 were expected; the missing ones are taken as null' },
      { line: 4, row: 3, message: '2 cells where 3 were expected; the missing one is taken as null' },
      {
        line: 5,
        row: 4,
        message: '6 cells where 3 were expected; the 3 extra are left out',
      },
    ])
  })

  it.each(['\n', '\r\n', '\r'])(
    'counts physical lines across quoted cells and blank lines, line end %j',
    async (end) => {
      const text = ['"a', 'x",b', '', '1,"', '', 'z"', '2', '', '3'].join(end)
      const { rows, findings } = await readText(text)
      expect(rows).toEqual([
        ['1', `${end}${end}z`],
        ['2', null],
        ['3', null],
      ])
      expect(findings.map(({ line, row }) => [line, row])).toEqual([
        [7, 2],
        [9, 3],
      ])
    },
  )

  it('reads any mixture of line ends', async () => {
    expect(await rowsOf('a,b\n1,2\r\n3,"4"\r5,6')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it('replaces what is not UTF-8 and tells where it was', async () => {
    const bytes = Buffer.from(
      '\xef\xbb\xbfa,b\n\xef\xbf\xbd,\xe9\xef\xbf\xbd\xff\n"x\n\xff",\xc3\xa9\n',
      'latin1',
    )
    const expected = [
      ['\uFFFD', '\uFFFD\uFFFD\uFFFD'],
      ['x\n\uFFFD', 'é'],
    ]
    for (const size of [1, 7, 1000]) {
      const { rows, findings } = await readText(bytes, { bytes: inChunks(bytes, size) })
      expect(rows).toEqual(expected)
      expect(findings).toEqual([
        {
          line: 2,
          row: 1,
          message: 'byte 0xE9 at offset 11 and 1 more in its line is not UTF-8; read as U+FFFD',
        },
        { line: 3, row: 2, message: 'byte 0xFF at offset 20 is not UTF-8; read as U+FFFD' },
      ])
    }
  })

  it('loses no row to a quote that is never closed', async () => {
    const { rows, findings } = await readText('a,b\n1,"x\n2,y\n3,z\n')
    expect(rows).toEqual([
      ['1', '"x'],
      ['2', 'y'],
      ['3', 'z'],
    ])
    expect(findings).toEqual([
      { line: 2, row: 1, message: expect.stringContaining('never closed') as string },
    ])
  })

  it('loses no row to a stray quote that meets the next one lines later', async () => {
    const { rows, findings } = await readText('a,b\n1,"x\n2,y\n3,"z"\n')
    expect(rows).toEqual([
      ['1', '"x'],
      ['2', 'y'],
      ['3', 'z'],
    ])
    expect(findings).toMatchObject([{ line: 2, row: 1 }])
  })

  it('takes a cell with text after its closing quote as it stands', async () => {
    const { rows, findings } = await readText('a,b\n"x, y"z,2\n"p" \t,"q"  \n5" pipe,x"y"\n')
    expect(rows).toEqual([
      ['"x, y"z', '2'],
      ['p', 'q'],
      ['5" pipe', 'x"y"'],
    ])
    expect(findings).toMatchObject([
      {
        line: 2,
        row: 1,
        message: 'text after a closing quote; the cell is taken as it stands, quotes and all',
      },
    ])
  })

  it('keeps NUL and tells it, in the header as row 0', async () => {
    const { header, rows, findings } = await readText('a\0,b\nx\0y\0,2\n3,4\n')
    expect(header).toEqual(['a\0', 'b'])
    expect(rows).toEqual([
      ['x\0y\0', '2'],
      ['3', '4'],
    ])
    expect(findings).toEqual([
      { line: 1, row: 0, message: '1 NUL character, kept in the cell' },
      { line: 2, row: 1, message: '2 NUL characters, kept in the cell' },
    ])
  })

  it('yields batches and bounds a quoted cell that never ends', { timeout: 60_000 }, async () => {
    const long =
      'a,b\n1,"x\n' + '2,yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n'.repeat(400_000)
    const { rows, findings } = await readAll(csvFile(long))
    expect(rows.length).toBe(400_001)
    expect(findings).toHaveLength(1)
  })
})
