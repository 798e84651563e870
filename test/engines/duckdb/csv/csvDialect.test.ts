import { describe, expect, it } from 'vitest'
import { csvDialect } from '../../../../src/engines/duckdb/csv/csvDialect.ts'
import { csvFile } from './csvBytes.ts'

const of = (content: string | Uint8Array, name?: string, delimiter?: string) =>
  csvDialect(csvFile(content, name), delimiter === undefined ? {} : { delimiter })

describe('csvDialect', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j, even in a header alone', async (delimiter) => {
    const header = ['id', 'a name']
    const found = {
      delimiter,
      quote: '"',
      escape: '"',
      comment: null,
      encoding: 'utf-8',
      skip: 0,
      newline: '\n',
      header,
      headerDamage: [],
      bomBytes: 0,
      blankLinesBefore: 0,
    }
    expect(await of(header.join(delimiter))).toEqual({ ...found, firstRows: [] })
    expect(await of([header, ['1', 'x']].map((row) => row.join(delimiter)).join('\n'))).toEqual({
      ...found,
      firstRows: [['1', 'x']],
    })
  })

  it('has the first rows, with what is null', async () => {
    const text = 'a,b\nNA,"NA"\n,""\n1\n'
    const dialect = await csvDialect(csvFile(text), { nullValues: ['NA'] })
    expect(dialect?.firstRows).toEqual([[null, 'NA'], [null, ''], ['1']])
    const long = await csvDialect(csvFile(`a\n${'1\n'.repeat(2000)}`))
    expect(long?.firstRows).toHaveLength(512)
  })

  it('prefers the delimiter that cuts every row alike', async () => {
    expect((await of('A;B\n1;5,5\n2;5,5\n3;5\n'))?.delimiter).toBe(';')
    expect((await of('a,b\n"x;y;z",1\n"u;v;w",2\n'))?.delimiter).toBe(',')
  })

  it('takes a comma for a single column, and a tab in a .tsv', async () => {
    expect(await of('name\nx\n')).toMatchObject({ delimiter: ',', header: ['name'] })
    expect((await of('name\nx\n', 'a.tsv'))?.delimiter).toBe('\t')
    expect((await of('a,b\tc\n1,5\t2\n', 'a.tsv'))?.delimiter).toBe('\t')
    expect((await of('a,b\n1,2\n', 'a.tsv'))?.delimiter).toBe(',')
  })

  it.each(['\n', '\r\n', '\r'] as const)('finds the line end %j', async (newline) => {
    expect((await of(`a,"b\nc"${newline}1,2${newline}`))?.newline).toBe(newline)
  })

  it.each([1, 2])(
    'leaves %d byte order marks out of the header, and blank lines before it',
    async (marks) => {
      expect(await of(`${'\uFEFF'.repeat(marks)}\n\r\n"a",b\n1,2\n`)).toMatchObject({
        bomBytes: 3 * marks,
        header: ['a', 'b'],
        blankLinesBefore: 2,
      })
    },
  )

  it('obeys a given delimiter and refuses an impossible one', async () => {
    expect(await of('a;b,c\n', undefined, ',')).toMatchObject({ delimiter: ',', header: ['a;b', 'c'] })
    await expect(of('a\n', undefined, '"')).rejects.toThrow('must be text without quotes')
    await expect(of('a\n', undefined, '')).rejects.toThrow('must be text without quotes')
  })

  it('looks only at the start of a long file', async () => {
    expect(await of('a;b\n' + '"1\n";2\n'.repeat(300_000))).toMatchObject({
      delimiter: ';',
      header: ['a', 'b'],
    })
    await expect(of('x'.repeat(2 << 20))).rejects.toThrow('a header was expected')
  })

  it('is null without any record', async () => {
    expect(await of('')).toBeNull()
    expect(await of('\uFEFF')).toBeNull()
    expect(await of('\n\n')).toBeNull()
  })

  it('reads UTF-16 by its byte order mark, and names the option where there is none', async () => {
    expect(await of(Buffer.from('\uFEFFa,ü\n', 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      header: ['a', 'ü'],
    })
    await expect(of(Buffer.from('a,b\n1,2\n', 'utf16le'))).rejects.toThrow(
      'its first bytes look like UTF-16LE. Pass --encoding utf-16le.',
    )
  })

  it.each([
    ['a quote that is never closed', 'a,"b\n1,2\n3,4\n', ['a', '"b']],
    ['a quote that is closed in the data', 'a,"b\n1,"2"\n', ['a', '"b']],
  ])('reports %s in the header', async (_what, text, header) => {
    const dialect = await of(text)
    expect(dialect?.header).toEqual(header)
    expect(dialect?.headerDamage).toHaveLength(1)
  })

  it('finds a quote in the header that is not closed within a megabyte', async () => {
    const dialect = await of(`a,"b\n${'1,2\n'.repeat(400_000)}`)
    expect(dialect?.header).toEqual(['a', '"b'])
    expect(dialect?.headerDamage).toHaveLength(1)
  })

  it('leaves out lines before the header, comments and a line sep=', async () => {
    const text = 'a report\n"of, 2024\nsep=;\n# of all\na;b\n# none\n1;2\n'
    const dialect = await csvDialect(csvFile(text), { skip: 2, comment: '#' })
    expect(dialect).toMatchObject({ delimiter: ';', skip: 3, header: ['a', 'b'], firstRows: [['1', '2']] })
  })
})
