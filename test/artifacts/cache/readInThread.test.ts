import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInThread } from '../../../src/artifacts/cache/readInThread.ts'
import { examineCsv } from '../../../src/system/csvBytes/examineCsv.ts'
import { inChunks } from '../../engines/duckdb/csv/csvBytes.ts'
import { temporary } from '../temporary.ts'

const shape = { delimiter: ';', quote: '"', columns: 3 }
const blockBytes = 1 << 18

test('hashes and examines several files at once, whatever a block cuts off', async () => {
  const folder = temporary()
  const rows = (count: number) => 'a;b;c\n' + '1;"x;\n""y""";007\n'.repeat(count)
  const texts = [rows(3), rows(blockBytes / 4), `${'1;2;3\n'.repeat(blockBytes)}1.234567890123456789;5;`]
  const files = texts.map((text, i) => {
    writeFileSync(join(folder, `${i}.csv`), text)
    return join(folder, `${i}.csv`)
  })
  const { hex, csv } = await readInThread('sha256', files, shape)
  expect(hex).toBe(createHash('sha256').update(texts.join('')).digest('hex'))
  expect(csv).toEqual({
    rows: 3 + blockBytes / 4 + blockBytes,
    isDamaged: false,
    looseNumbers: false,
    paddedNumbers: true,
    longDigits: true,
  })
  const chunks = texts.map((text) => inChunks(Buffer.from(text), 1000))
  expect(csv).toEqual(await examineCsv(chunks, shape))
})

test('without a shape it only hashes', async () => {
  const file = join(temporary(), 'abc')
  writeFileSync(file, 'abc')
  expect(await readInThread('md5', [file])).toEqual({ hex: '900150983cd24fb0d6963f7d28e17f72', csv: null })
})

test('a file that it may not read is an error with its reason', async () => {
  await expect(readInThread('sha256', [temporary()])).rejects.toThrow('EISDIR')
})
