import { describe, expect, it } from 'vitest'
import { type CountOptions, countRecords } from '../../../../src/engines/duckdb/csv/countRecords.ts'
import { inChunks } from './csvBytes.ts'

const cases: [text: string, records: number, blankLines: number, options?: CountOptions][] = [
  ['', 0, 0],
  ['a', 1, 0],
  ['a\n1', 2, 0],
  ['a\n1\n', 2, 0],
  ['a\r\n1\r\n', 2, 0],
  ['a\r1\r', 2, 0],
  ['a\r\n\r\n1\r\n', 2, 1],
  ['a\r\r1\r', 2, 1],
  ['\n\na\n\n1\n\n', 2, 4],
  ['\n\na\n\n1\n\n', 4, 2, { singleColumn: true }],
  ['a\r\n\r\n1\r\n', 3, 0, { singleColumn: true }],
  ['\uFEFF\n"a\nb"\n', 1, 1, { delimiter: ',' }],
  ['\uFEFF"a\nb"\n', 1, 0, { delimiter: ',' }],
  ['a,"x\ny\r\n""z\n"\n1,2\n', 2, 0],
  ['a\n5" pipe\n6" pipe\n7\n', 3, 0],
  ['a\n5" pipe\n6" pipe\n7\n', 4, 0, { delimiter: ',' }],
  ['a,b\n"",""\n"""",x""\n', 3, 0, { delimiter: ',' }],
  ['a,b\n1,"never closed\n3,4\n', 2, 0, { delimiter: ',' }],
  ['a\n"\r"\r\n', 2, 0],
]

describe('countRecords', () => {
  it.each(cases)('%j', async (text, records, blankLines, options) => {
    const bytes = Buffer.from(text)
    for (const size of [1, 2, 3, 5, 1000]) {
      expect(await countRecords(inChunks(bytes, size), '"', options), `chunks of ${size}`).toMatchObject({
        records,
        blankLines,
      })
    }
  })

  it.each<[text: string, isOdd: boolean]>([
    ['a,b\n1,2\n3,\n', false],
    ['a,b\n1,2,\n', true],
    ['a,b\n1,2,', true],
    ['a,b\r\n1,2,\r\n', true],
    ['a,b\r1,,\r', true],
    ['a,b\n"1,2",\n', false],
    ['a,b\n"1""",2,\n', true],
    ['a,b\n5" pipe,2,\n', true],
    ['a,b\n1, "q"\n', true],
    ['a,b\n \t"q",2\n', true],
    ['a,b\n1,the "q"\n', false],
    ['a,b\n"q" ,1\n', true],
    ['a,b\n1,"q"\t\n', true],
    ['a,b\n1,"the ""q"" "\n', false],
    ['a,b\n"x\n, ""q""",\n', false],
  ])('finds in %j what DuckDB would pass over: %j', async (text, isOdd) => {
    const options = { delimiter: ',', width: 2 }
    for (const size of [1, 2, 3, 5, 1000])
      expect(await countRecords(inChunks(Buffer.from(text), size), '"', options)).toMatchObject({ isOdd })
  })
})
