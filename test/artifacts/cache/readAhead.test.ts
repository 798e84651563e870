import { createHash } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAhead } from '../../../src/artifacts/cache/readAhead.ts'
import { findArtifact } from '../../../src/artifacts/resolve.ts'
import { temporary } from '../temporary.ts'

const row = 'a;b\n'
const content = row.repeat((64 * 2 ** 20) / row.length)

function largeFile(name: string): string {
  const path = join(temporary(), name)
  writeFileSync(path, content)
  return path
}

const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

test('a large file is read once, and found with what was read', async () => {
  const file = largeFile('large.csv')
  const ahead = await readAhead([file, undefined, file])
  expect(ahead.map((each) => each.file)).toEqual([file])
  const { artifact, identified } = await findArtifact(file, { ahead })
  expect(artifact.csv).toBe(ahead[0]?.pass.csv)
  expect(await identified).toMatchObject({ digest: digestOf(content), bytes: content.length })
})

test('a file that has changed since is read again', async () => {
  const file = largeFile('changed.csv')
  const ahead = await readAhead([file])
  await ahead[0]!.pass.digest
  appendFileSync(file, row)
  const { artifact, identified } = await findArtifact(file, { ahead })
  expect(await artifact.csv?.bytes).toMatchObject({ rows: content.length / row.length })
  expect(await identified).toMatchObject({ digest: digestOf(content + row) })
})

test('small files, missing ones and other references are left to whoever finds them', async () => {
  const small = join(temporary(), 'small.csv')
  writeFileSync(small, row)
  expect(await readAhead([small, 'missing.csv', 's3://bucket/key.csv', 'project/name:latest', '-'])).toEqual(
    [],
  )
  expect(await readAhead([temporary(), largeFile('large.sqlite')])).toEqual([])
})
