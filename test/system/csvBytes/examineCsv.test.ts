import { isUtf8 } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { fc } from '../../fastCheck.ts'
import type { CsvBytes } from '../../../src/system/csvBytes/csvBytes.ts'
import type { CsvShape } from '../../../src/system/csvBytes/csvShape.ts'
import { examineCsv } from '../../../src/system/csvBytes/examineCsv.ts'
import { inChunks } from '../../engines/duckdb/csv/csvBytes.ts'

const comma: CsvShape = { delimiter: ',', quote: '"', columns: 2 }
const sizes = [1, 2, 3, 5, 7, 16, 17, 18, 64, 65, 1000]

/** What the text shows, the same in chunks of every size. */
async function shown(content: string | Uint8Array, shape = comma): Promise<CsvBytes> {
  const bytes = Buffer.from(content)
  const found = await examineCsv([inChunks(bytes, bytes.length + 1)], shape)
  for (const size of sizes)
    expect(await examineCsv([inChunks(bytes, size)], shape), `chunks of ${size}`).toEqual(found)
  return found
}

describe('rows', () => {
  it.each<[text: string, rows: number, shape?: Partial<CsvShape>]>([
    ['', -1],
    ['a', 0],
    ['a\n1', 1],
    ['a\n1\n', 1],
    ['a\r\n1\r\n', 1],
    ['a\r1\r', 1],
    ['a\r\n\r\n1\r\n', 1],
    ['a\r\r1\r', 1],
    ['\n\na\n\n1\n\n', 1],
    ['\n\na\n\n1\n\n', 3, { columns: 1 }],
    ['a\r\n\r\n1\r\n', 2, { columns: 1 }],
    ['\n', -1, { columns: 1 }],
    ['\uFEFF\n"a\nb"\n', 0],
    ['\uFEFF"a\nb"\n', 0],
    ['a,"x\ny\r\n""z\n"\n1,2\n', 1],
    ['a\n5" pipe\n6" pipe\n7\n', 2, { delimiter: '' }],
    ['a\n5" pipe\n6" pipe\n7\n', 3],
    ['a\n5" pipe\n6" pipe\n7\n', 3, { quote: '' }],
    ['a,b\n"",""\n"""",x""\n', 2],
    ['a\n"\r"\r\n', 1],
    ["a\n'1\n2'\n", 1, { quote: "'" }],
  ])('of %j are %i', async (text, rows, shape) => {
    expect((await shown(text, { ...comma, ...shape })).rows).toBe(rows)
  })

  it('of several files are counted without the header of each', async () => {
    const files = ['a,b\n1,2\n', 'a,b\n3,4\n5,6'].map((text) => inChunks(Buffer.from(text), 4))
    expect((await examineCsv(files, comma)).rows).toBe(3)
  })
})

describe('damage', () => {
  it.each<[text: string, isDamaged: boolean]>([
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
    ['a,b\n1,"never closed\n3,4\n', true],
    ['a,b\n1,\0\n', true],
    ['\ufeffa\n1\n', false],
    ['\ufeff\ufeffa\n1\n', false],
    ['a\nx\ufeff,1\n', false],
    ['a\n1\n\ufeffa\n', true],
    ['a\r1\r\ufeffa', true],
    ['a\r\n1\r\n\ufeffa', true],
    ['naïve,漢字\n😀,\n', false],
  ])('%j: %j', async (text, isDamaged) => {
    expect((await shown(text)).isDamaged).toBe(isDamaged)
  })

  it.each(['e9', '61e90a62', 'e6bc', '80808080', 'f09f98', 'c3c3', 'eda080', 'c080', 'f4908080', 'efbb'])(
    'the bytes %s are not UTF-8',
    async (hex) => {
      expect((await shown(Buffer.from(hex, 'hex'))).isDamaged).toBe(true)
    },
  )

  it('is a record longer than 16 MiB', async () => {
    const long = (length: number) => Buffer.from(`a,b\n1,"${'x\n'.repeat(length / 2)}"\n`)
    const chunks = (bytes: Buffer) => [inChunks(bytes, 1 << 20)]
    expect((await examineCsv(chunks(long(15 << 20)), comma)).isDamaged).toBe(false)
    expect((await examineCsv(chunks(long(18 << 20)), comma)).isDamaged).toBe(true)
  })
})

describe('longDigits', () => {
  it.each<[text: string, isLong: boolean]>([
    ['x\n0.123456789012345678\n', true],
    ['x,y\n1,123456789012345678\n', true],
    ['x\n12345678901.2345678', true],
    ['x\n-0.00000000012345678901234567000\n', false],
    ['x\n0.000000000123456789012345678901\n', true],
    ['x\n0.12345678901234567\n0.30000000000000004\n', false],
    ['x\n100000000000000000000000000\n', false],
    ['x\n1000000000000000000000001\n', true],
    ['when,what\n2024-01-01 10:00:00.123456,1234567890\n', false],
    [`${'a,1.5\n'.repeat(99)}b,1.2345678901234567891\n${'a,1.5\n'.repeat(99)}`, true],
    [`x\n1${'0'.repeat(200)}1`, true],
    ['1'.repeat(64), true],
  ])('%j: %j', async (text, isLong) => {
    expect((await shown(text)).longDigits).toBe(isLong)
  })
})

describe('looseNumbers', () => {
  const loose = [
    '1_000',
    '1e1_0',
    '+-1',
    ' +-.5',
    'nan(1)',
    '-NAN(ind)',
    '\v1',
    '1\v',
    'zone 1_2',
    '1e-400',
    '2.5E-0330',
  ]
  it.each(loose)('%j is reported', async (text) => {
    expect((await shown(`a,b\n1,${text}\n`)).looseNumbers).toBe(true)
    expect((await shown(text)).looseNumbers).toBe(true)
  })

  it.each([
    '',
    '1,-1,+1,1e+5,1e-5,1e-99,1e400,9e-042',
    'a_b,_1,x(1),(1)',
    '2020-01-01 00:00:00+02',
    '- +,+ -',
    'naïve',
  ])('%j is not', async (text) => {
    expect((await shown(text)).looseNumbers).toBe(false)
  })
})

describe('paddedNumbers', () => {
  it.each([
    [',', '01'],
    [',', 'a,b\n1,01234\n2,3\n'],
    [',', 'a,b\r1, 00 ,3\r'],
    [',', 'a,b\n"007",3\n'],
    ['\t', 'a\tb\n1\t07\t2'],
    ['::', 'a::b\n1::07::2'],
    [':', 'a:b\n1:07'],
    ['-', '2020-01-01'],
    ['é', 'aéb\n1é07\n'],
  ])('with the delimiter %j, %j is reported', async (delimiter, text) => {
    expect((await shown(text, { ...comma, delimiter })).paddedNumbers).toBe(true)
  })

  it.each([
    '',
    '0',
    'a,b\n0,0.5,-01,+01,100,0\n',
    '2020-01-01 00:30:00,05/06/2020,00:15',
    'a01,01a,v0.01,é01',
    '0x01,01e2,1_01',
  ])('%j is not', async (text) => {
    expect((await shown(text)).paddedNumbers).toBe(false)
  })

  it.each([0, 15, 65_535, 65_536, 200_000])('one behind %i bytes is found', async (size) => {
    const others = '0,10,0.5,a01\n'.repeat(size / 10).slice(0, size)
    const isPadded = async (text: string) =>
      (await examineCsv([inChunks(Buffer.from(text), 1 << 16)], comma)).paddedNumbers
    expect(await isPadded(others)).toBe(false)
    expect(await isPadded(`${others}\n01\n${others}`)).toBe(true)
  })
})

/** The same by patterns, on bytes as Latin-1 without their byte order marks. */
function byPatterns(bytes: Buffer): Omit<CsvBytes, 'rows'> {
  const text = bytes.toString('latin1')
  const mark = Buffer.from('\ufeff').toString('latin1')
  const numbers = text.match(/[\d.]+/g) ?? []
  return {
    isDamaged:
      !isUtf8(bytes) ||
      text.includes('\0') ||
      text
        .split(/[\r\n]/)
        .slice(1)
        .some((line) => line.startsWith(mark)),
    looseNumbers: /\d_|n\(|\v|\+-|e-0*[1-9]\d\d/i.test(text),
    paddedNumbers: /(?<![\w.+\-/:\x80-\xff])0\d+(?![\w.+\-/:\x80-\xff])/.test(text),
    longDigits: numbers.some((number) => number.replaceAll('.', '').replace(/^0+|0+$/g, '').length >= 18),
  }
}

it('shows of any bytes what patterns show, whatever the chunk borders', async () => {
  const parts = [
    '0',
    '1',
    '12345678',
    '00',
    '.',
    ',',
    ';',
    '\n',
    '\r',
    '\r\n',
    ' a',
    '/',
    ':',
    '-',
    '+',
    '_',
    'e-',
    'E-1',
    'n(',
    'é',
    '漢',
    '😀',
    'x'.repeat(60),
    '1'.repeat(14),
  ]
  const rare = ['\0', '\v', '\ufeff', '+-']
  const part = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...parts).map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...rare).map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.uint8Array({ min: 0x80, maxLength: 3 }).map((bytes) => Buffer.from(bytes)) },
  )
  const content = fc
    .array(part, { maxLength: 60, size: 'max' })
    .map((some) => Buffer.concat([Buffer.from('h'), ...some]))
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 100 }), async (bytes, size) => {
      const shape = { delimiter: ';', quote: '', columns: 100 }
      const { rows, ...others } = await examineCsv([inChunks(bytes, size)], shape)
      expect(others).toEqual(byPatterns(bytes))
      expect(rows).toBe(
        bytes
          .toString('latin1')
          .split(/[\r\n]+/)
          .filter((line) => line !== '').length - 1,
      )
    }),
    { numRuns: 3000 },
  )
})

it('finds what is not UTF-8 where Node finds it', async () => {
  const text = fc.string({ unit: 'binary' }).map((it) => Buffer.from(it.replace(/[\0\ufeff]/g, '')))
  const others = fc.uint8Array({ min: 1, maxLength: 3 }).map((bytes) => Buffer.from(bytes))
  const content = fc
    .array(fc.oneof(text, others), { size: 'max', maxLength: 20 })
    .map((parts) => Buffer.concat(parts))
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 80 }), async (bytes, size) => {
      const shape = { delimiter: '|', quote: '', columns: 1000 }
      expect((await examineCsv([inChunks(bytes, size)], shape)).isDamaged).toBe(!isUtf8(bytes))
    }),
    { numRuns: 3000 },
  )
})
