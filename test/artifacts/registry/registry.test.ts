import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeTag } from '../../../src/artifacts/registry/tags.ts'
import { resolve } from '../../../src/artifacts/resolve.ts'
import type { ResolveOptions } from '../../../src/artifacts/resolver.ts'
import { UsageError } from '../../../src/errors/usageError.ts'
import { publishText } from './publishInto.ts'
import { temporary } from '../temporary.ts'

let registry = ''
beforeEach(async () => {
  registry = temporary()
  const path = ['project', 'songs.csv']
  for (const day of [10, 11, 12])
    await publishText(registry, path, `n\n${day}\n`, { created: `2021-07-${day}T12:00:00.000Z` })
  await writeTag(registry, path, 'prod', 1)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const versionOf = async (ref: string, more: ResolveOptions = {}): Promise<string | null> =>
  (await resolve(ref, { registry, ...more })).version

test('a reference is a version, with its time and its file', async () => {
  const file = join(registry, 'project/songs.csv/v1/songs.csv')
  expect(await resolve('project/songs.csv:v1', { registry })).toMatchObject({
    ref: 'project/songs.csv:v1',
    uri: pathToFileURL(file).href,
    format: 'csv',
    files: [file],
    bytes: 5,
    version: 'v1',
    timestamp: '2021-07-11T12:00:00.000Z',
  })
})

test.each([
  ['project/songs.csv', 'v2'],
  ['project/songs.csv:latest', 'v2'],
  ['project/songs.csv:latest~1', 'v1'],
  ['project/songs.csv@previous', 'v1'],
  ['project/songs.csv:v1~1', 'v0'],
  ['project/songs.csv:prod', 'v1'],
  ['project/songs.csv:prod~1', 'v0'],
])('%s is %s', async (ref, version) => {
  expect(await versionOf(ref)).toBe(version)
})

test.each([
  ['project/songs.csv', '2021-07-12', 'v2'],
  ['project/songs.csv', '2021-07-11', 'v1'],
  ['project/songs.csv', '2021-07-11T11:59:59Z', 'v0'],
  ['project/songs.csv@previous', '2021-07-11', 'v0'],
  ['project/songs.csv:prod', '2021-07-11', 'v1'],
])('%s as of %s is %s', async (ref, asOf, version) => {
  expect(await versionOf(ref, { asOf })).toBe(version)
})

test.each<[ref: string, asOf: string | undefined, message: string]>([
  ['project/songs.csv:v9', undefined, 'there is no v9; there are v0, v1, v2'],
  [
    'project/songs.csv:prd',
    undefined,
    'there is no tag "prd"; did you mean "prod"?; there are v0, v1, v2 and latest, prod',
  ],
  ['project/songs.csv:latest~3', undefined, 'there is no version 3 before v2; there are v0, v1, v2'],
  ['project/song.csv:v1', undefined, 'there is no artifact project/song.csv'],
  ['songs.csv:v1', undefined, 'there is no artifact songs.csv'],
  ['project/songs.csv:v2', '2021-07-11', 'v2 was published after 2021-07-11'],
  ['project/songs.csv:prod', '2021-07-10', 'v1 was published after 2021-07-10'],
  ['project/songs.csv', '2021-07-09', 'nothing of it was published by 2021-07-09'],
  ['../songs.csv:v1', undefined, '".." isn\'t an artifact name'],
  ['/project/songs.csv:v1', undefined, '"" isn\'t an artifact name'],
  ['project/songs.csv:../v1', undefined, 'expected a version after the name'],
])('%s (as of %s) is not found', async (ref, asOf, message) => {
  const resolved = resolve(ref, { registry, ...(asOf !== undefined && { asOf }) })
  await expect(resolved).rejects.toThrow(`${ref}: no such file, and in the registry ${registry}: ${message}`)
  await expect(resolved).rejects.not.toThrow(UsageError)
})

test('a name without a version that nobody has published is a file that is not there', async () => {
  await expect(resolve('project/nope.csv', { registry })).rejects.toThrow('project/nope.csv: no such file')
})

test('a file that is there goes before a version of the same name', async () => {
  const file = join(temporary(), 'songs.csv:v1')
  writeFileSync(file, 'n\n1\n')
  expect(await resolve(file, { registry })).toMatchObject({ files: [file], version: null })
})

test('a file that was changed after it was published is refused', async () => {
  const file = join(registry, 'project/songs.csv/v1/songs.csv')
  chmodSync(file, 0o644)
  writeFileSync(file, 'n\n99\n')
  await expect(resolve('project/songs.csv:v1', { registry })).rejects.toThrow(
    /songs\.csv was changed after it was published: it is sha256:[0-9a-f]{64}, and was sha256:[0-9a-f]{64}/,
  )
  rmSync(file)
  await expect(resolve('project/songs.csv:v1', { registry })).rejects.toThrow(
    'songs.csv was published and cannot be read',
  )
})

test.each([
  ['no JSON', '{'],
  ['another schema', '{"schemaVersion":2}'],
  ['a way out', '../../../../../etc/passwd'],
  ['a way out', '/etc/passwd'],
  ['a way out', 'C:\\passwd'],
])('a manifest with %s is refused: %s', async (_, content) => {
  const file = { path: content, bytes: 1, digest: `sha256:${'0'.repeat(64)}` }
  const manifest = {
    schemaVersion: 1,
    created: '2021-07-11T12:00:00.000Z',
    digest: file.digest,
    bytes: 1,
    files: [file],
    commit: null,
    metadata: {},
    parents: [],
  }
  mkdirSync(join(registry, 'bad/v0'), { recursive: true })
  const text = content.startsWith('{') ? content : JSON.stringify(manifest)
  writeFileSync(join(registry, 'bad/v0/.touchstone.json'), text)
  await expect(resolve('bad:v0', { registry })).rejects.toThrow(
    '.touchstone.json is not what Touchstone wrote',
  )
})

describe('what Weights & Biases has downloaded', () => {
  beforeEach(() => {
    for (const version of ['v2', 'v10', 'v9']) {
      mkdirSync(join(registry, `clean.csv:${version}`))
      writeFileSync(join(registry, `clean.csv:${version}/clean.csv`), `n\n${version}\n`)
    }
  })

  test.each([
    ['clean.csv:v9', 'v9'],
    ['clean.csv:latest', 'v10'],
    ['clean.csv@previous', 'v9'],
    ['project/clean.csv:v2', 'v2'],
    ['entity/project/clean.csv', 'v10'],
  ])('%s is %s', async (ref, version) => {
    expect(await versionOf(ref)).toBe(version)
  })

  test('may be tagged', async () => {
    await writeTag(registry, ['clean.csv'], 'reference', 2)
    expect(await versionOf('clean.csv:reference')).toBe('v2')
  })

  test('does not tell when it was made', async () => {
    await expect(resolve('clean.csv:latest', { registry, asOf: '2021-07-12' })).rejects.toThrow(
      "has no publication time, so --as-of can't be used",
    )
  })

  test('is there twice, if the same number was published', async () => {
    mkdirSync(join(registry, 'clean.csv/v9'), { recursive: true })
    await expect(resolve('clean.csv:v9', { registry })).rejects.toThrow('v9 is there twice: ')
  })

  test('is found without --registry', async () => {
    vi.stubEnv('WANDB_ARTIFACT_DIR', registry)
    expect(await resolve('clean.csv:v9')).toMatchObject({ version: 'v9' })
  })

  test('is not looked into where a command is to be asked, unless it is named', async () => {
    vi.stubEnv('WANDB_ARTIFACT_DIR', registry)
    const resolver = 'no-such-program {ref} {dir}'
    await expect(resolve('clean.csv:v9', { resolver })).rejects.toThrow(
      'no-such-program could not be started',
    )
    expect(await versionOf('clean.csv:v9', { resolver })).toBe('v9')
    await expect(versionOf('other.csv:v9', { resolver })).rejects.toThrow(
      'no-such-program could not be started',
    )
  })
})

test('without any registry, it says where it looked', async () => {
  vi.stubEnv('WANDB_ARTIFACT_DIR', join(registry, 'nowhere'))
  await expect(resolve('songs.csv:v1')).rejects.toThrow(
    `songs.csv:v1: no such file, and in the registry ${join(registry, 'nowhere')}: there is no artifact songs.csv`,
  )
})
