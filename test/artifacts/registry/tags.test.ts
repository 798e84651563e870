import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tagVersion } from '../../../src/artifacts/registry/tagVersion.ts'
import { readTags, writeTag } from '../../../src/artifacts/registry/tags.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { temporary } from '../temporary.ts'
import { publishText } from './publishInto.ts'

test('a tag names one version, and may be moved', async () => {
  const registry = temporary()
  for (const text of ['a', 'b', 'c']) await publishText(registry, ['x'], text)
  expect(await readTags(registry, ['x'])).toEqual(new Map())
  expect(await tagVersion(registry, 'x:v0', ['prod', 'in review'])).toBe('x:v0')
  expect(await tagVersion(registry, 'x@previous', ['prod'])).toBe('x:v1')
  expect(await tagVersion(registry, 'x', ['next'])).toBe('x:v2')
  expect(await readTags(registry, ['x'])).toEqual(
    new Map([
      ['in review', 0],
      ['next', 2],
      ['prod', 1],
    ]),
  )
})

test('who tags at once does not undo each other', async () => {
  const registry = temporary()
  const tags = Array.from({ length: 20 }, (_, i) => `tag ${i}`)
  await Promise.all(tags.map((tag, i) => writeTag(registry, ['x'], tag, i)))
  expect([...(await readTags(registry, ['x']))].toSorted(([, a], [, b]) => a - b)).toEqual(
    tags.map((tag, i) => [tag, i]),
  )
  expect(readdirSync(join(registry, 'x/.tags'))).toHaveLength(20)
})

test('what is in a file of a tag must be a version', async () => {
  const registry = temporary()
  mkdirSync(join(registry, 'x/.tags'), { recursive: true })
  writeFileSync(join(registry, 'x/.tags/prod'), '../../y')
  await expect(readTags(registry, ['x'])).rejects.toThrow(
    'prod: expected a version such as v3, found "../../y"',
  )
})

test.each(['latest', 'previous', 'v7', '../x', 'a/b', ''])('%j is no tag', async (tag) => {
  await expect(tagVersion(temporary(), 'x', [tag])).rejects.toThrow(UsageError)
})

test('only what is there can be tagged', async () => {
  const registry = temporary()
  await expect(tagVersion(registry, 'x:v1', ['prod'])).rejects.toThrow(
    `x:v1: in the registry ${registry}: there is no artifact x`,
  )
  expect(readdirSync(registry)).toEqual([])
})
