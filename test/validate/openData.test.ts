import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openData } from '../../src/validate/openData.ts'
import { temporary } from '../artifacts/temporary.ts'

test('tables have the digests that were computed while they were read', async () => {
  const folder = temporary()
  const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`
  const contents = { reference: 'x\n1\n', sample: 'x\n2\n', zones: 'x\n3\n' }
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, `${name}.csv`), text)
  const data = await openData({
    reference: join(folder, 'reference.csv'),
    sample: join(folder, 'sample.csv'),
    tables: { zones: join(folder, 'zones.csv') },
  })
  onTestFinished(() => data.close())
  for (const [name, text] of Object.entries(contents)) {
    expect(data.artifacts.get(name)?.digest).toBe(digestOf(text))
    expect(data.engine.tables.get(name)?.artifact?.digest).toBe(digestOf(text))
  }
})

test('data in memory has none', async () => {
  const data = await openData({ sample: [{ x: 1 }] })
  onTestFinished(() => data.close())
  expect(data.artifacts.get('sample')?.digest).toBeNull()
})
