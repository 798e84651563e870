import lz4 from 'lz4js'
import { expect, test } from 'vitest'
import { lz4Frame } from '../../../../src/engines/duckdb/arrow/lz4Frame.ts'

const decoded = (hex: string): string =>
  Buffer.from(lz4Frame(Buffer.from(hex.replaceAll(' ', ''), 'hex'), lz4)).toString('latin1')

/** Magic number, flags, block size, checksum of these. */
const start = (flags: string, size = ''): string => `04224d18 ${flags} 40 ${size} 00`
const raw = '03000080 616263'

test.each<[what: string, frame: string, text: string]>([
  [
    'linked blocks with checksums, as Polars writes them',
    '04224d185440ae 15000000 bf746f75636873746f6e65200b001f50746f6e6520 12f38a76 00000000 b6796bfc',
    'touchstone '.repeat(6),
  ],
  ['no block', `${start('60')} 00000000`, ''],
  ['a block that is stored as it is', `${start('60')} ${raw} 00000000`, 'abc'],
  ['two of them', `${start('60')} ${raw} ${raw} 00000000`, 'abcabc'],
  ['with their checksums', `${start('70')} ${raw} 01020304 ${raw} 01020304 00000000`, 'abcabc'],
  ['with the length of it all', `${start('68', '0300000000000000')} ${raw} 00000000`, 'abc'],
  [
    'a block that repeats the one before',
    `${start('40')} ${raw} 09000000 02 0300 50 64 64 64 64 64 00000000`,
    'abcabcabcddddd',
  ],
])('a frame of %s', (_what, frame, text) => {
  expect(decoded(frame)).toBe(text)
})

test('what lz4js packs comes back, in one block and in several', () => {
  for (const length of [1, 100, 65_536, (4 << 20) + 5]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i % 251) ^ (i >> 12))
    const back = lz4Frame(lz4.compress(bytes), lz4)
    expect(Buffer.compare(back, bytes)).toBe(0)
    expect(back.byteOffset).toBe(0)
  }
})

test.each<[what: string, frame: string, message: RegExp]>([
  ['another start', '28b52ffd 00 00 00 00000000', /an LZ4 frame was expected, found something else/],
  [
    'a length that is not its own',
    `${start('68', '0400000000000000')} ${raw} 00000000`,
    /it decodes to 3 bytes and should to 4/,
  ],
  ['no end', `${start('60')} ${raw}`, /outside the bounds/],
  ['nothing', '', /outside the bounds/],
])('a frame with %s is not read', (_what, frame, message) => {
  expect(() => decoded(frame)).toThrow(message)
})
