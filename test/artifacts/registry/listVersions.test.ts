import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listVersions } from '../../../src/artifacts/registry/listVersions.ts'
import { writeTag } from '../../../src/artifacts/registry/tags.ts'
import { temporary } from '../temporary.ts'
import { publishText } from './publishInto.ts'

test('all versions of all artifacts, wherever they are from', async () => {
  const registry = temporary()
  for (const text of ['a', 'b']) await publishText(registry, ['songs'], text)
  await publishText(registry, ['songs', 'clean'], 'c')
  await publishText(registry, ['entity', 'project', 'name'], 'd')
  await writeTag(registry, ['songs'], 'prod', 0)
  for (const version of ['v10', 'v9']) {
    mkdirSync(join(registry, `iris.csv:${version}`))
    writeFileSync(join(registry, `iris.csv:${version}/iris.csv`), 'n\n')
  }
  writeFileSync(join(registry, 'README'), '')
  mkdirSync(join(registry, 'songs/.incoming-1'))
  const listed = await listVersions(registry, null)
  expect(
    listed.map(({ name, version, tags, files, manifest }) => [name, version, tags, files, manifest?.bytes]),
  ).toEqual([
    ['entity/project/name', 'v0', ['latest'], ['name'], 1],
    ['iris.csv', 'v9', [], ['iris.csv'], undefined],
    ['iris.csv', 'v10', ['latest'], ['iris.csv'], undefined],
    ['songs', 'v0', ['prod'], ['songs'], 1],
    ['songs', 'v1', ['latest'], ['songs'], 1],
    ['songs/clean', 'v0', ['latest'], ['clean'], 1],
  ])
  expect(await listVersions(registry, ['songs'])).toEqual(listed.slice(3, 5))
})

test('a registry that is not there has none', async () => {
  expect(await listVersions(join(temporary(), 'nowhere'), null)).toEqual([])
})
