import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifestName, readManifest } from '../../../src/artifacts/registry/manifest.ts'
import { publish } from '../../../src/artifacts/registry/publish.ts'
import { readVersions } from '../../../src/artifacts/registry/readVersions.ts'
import { importSource } from '../importSource.ts'
import { root } from '../../sourceFiles.ts'
import { everyFileIn, temporary } from '../temporary.ts'
import { details, publishText } from './publishInto.ts'

const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

test('a file becomes v0, the next one v1, with what is known of them', async () => {
  const registry = temporary()
  const path = ['project', 'songs.csv']
  const told = {
    commit: 'abc-dirty',
    metadata: { rows: '1', source: 'Zürich' },
    parents: [{ ref: 'raw.csv', uri: 'file:///raw.csv', version: 'v2', digest: digest('raw') }],
  }
  expect(await publishText(registry, path, 'n\n1\n', told)).toEqual({
    number: 0,
    folder: join(registry, 'project/songs.csv/v0'),
    isNew: true,
  })
  expect(await publishText(registry, path, 'n\n2\n')).toMatchObject({ number: 1, isNew: true })
  expect(everyFileIn(registry)).toEqual([
    `project/songs.csv/v0/${manifestName}`,
    'project/songs.csv/v0/songs.csv',
    `project/songs.csv/v1/${manifestName}`,
    'project/songs.csv/v1/songs.csv',
  ])
  expect(await readManifest(join(registry, 'project/songs.csv/v0'))).toEqual({
    schemaVersion: 1,
    created: '2021-07-12T07:41:02.000Z',
    digest: digest('n\n1\n'),
    bytes: 4,
    files: [{ path: 'songs.csv', bytes: 4, digest: digest('n\n1\n') }],
    ...told,
  })
})

test('a folder is published with its folders', async () => {
  const [registry, source] = [temporary(), temporary()]
  mkdirSync(join(source, 'b/c'), { recursive: true })
  writeFileSync(join(source, 'b/c/2.csv'), '2')
  writeFileSync(join(source, 'b/10.csv'), '10')
  writeFileSync(join(source, 'z.csv'), 'z')
  const { folder } = await publish(registry, ['parts'], source, details)
  expect(everyFileIn(folder)).toEqual([manifestName, 'b/10.csv', 'b/c/2.csv', 'z.csv'])
  expect(await readManifest(folder)).toMatchObject({ digest: digest('102z'), bytes: 4 })
})

test('the same again is no new version, but something else to say of it is', async () => {
  const registry = temporary()
  await publishText(registry, ['x'], 'same')
  const later = { created: '2022-01-01T00:00:00.000Z', commit: 'other' }
  expect(await publishText(registry, ['x'], 'same', later)).toMatchObject({ number: 0, isNew: false })
  expect(await publishText(registry, ['x'], 'same', { metadata: { a: 'b' } })).toMatchObject({ number: 1 })
  await publishText(registry, ['x'], 'other')
  expect(await publishText(registry, ['x'], 'same', { metadata: { a: 'b' } })).toMatchObject({ number: 3 })
  expect(readdirSync(join(registry, 'x'))).toEqual(['v0', 'v1', 'v2', 'v3'])
})

test('the files of a version cannot be written to', async () => {
  const { folder } = await publishText(temporary(), ['x'], 'text')
  for (const file of everyFileIn(folder)) expect(statSync(join(folder, file)).mode & 0o222).toBe(0)
})

test('versions that Weights & Biases has downloaded are counted too', async () => {
  const registry = temporary()
  mkdirSync(join(registry, 'songs.csv:v7'))
  expect(await publishText(registry, ['songs.csv'], 'text')).toMatchObject({ number: 8 })
})

test('twelve who publish at once each get a version of their own', async () => {
  const registry = temporary()
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) => publishText(registry, ['x'], `text ${i}`)),
  )
  expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, i) => i),
  )
  for (const [i, { folder }] of all.entries())
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe(`text ${i}`)
  expect(readdirSync(join(registry, 'x')).filter((name) => !/^v\d+$/.test(name))).toEqual([])
})

test('processes that publish at once lose nothing, and whoever reads meanwhile sees whole versions', async () => {
  const [registry, sources] = [temporary(), temporary()]
  const [processes, each] = [3, 10]
  for (let i = 0; i < processes * each; i++) writeFileSync(join(sources, `${i}`), `text ${i}`.repeat(1000))
  const script = `${importSource('publish', 'src/artifacts/registry/publish.ts')}
    const first = Number(process.argv[1])
    for (let i = first; i < first + ${each}; i++)
      await publish('${registry}', ['x'], '${sources}/' + i, ${JSON.stringify(details)})`
  let running = processes
  const codes = Promise.all(
    Array.from({ length: processes }, (_, i) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, String(i * each)], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      return new Promise<number | null>((done) =>
        child.on('close', (code) => {
          running--
          done(code)
        }),
      )
    }),
  )
  let looks = 0
  while (running > 0) {
    for (const { folder } of await readVersions(registry, ['x'])) {
      const manifest = await readManifest(folder)
      expect(manifest?.files).toHaveLength(1)
      expect(statSync(join(folder, manifest!.files[0]!.path)).size).toBe(manifest!.bytes)
      looks++
    }
    await new Promise((done) => setTimeout(done, 5))
  }
  expect(await codes).toEqual([0, 0, 0])
  expect(looks).toBeGreaterThan(0)
  const versions = await readVersions(registry, ['x'])
  expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: processes * each }, (_, i) => i))
  const published = await Promise.all(
    versions.map(async ({ folder }) => (await readManifest(folder))!.files[0]!.path),
  )
  expect(new Set(published).size).toBe(processes * each)
  expect(readdirSync(join(registry, 'x')).filter((name) => name.startsWith('.'))).toEqual([])
})

test.each([
  ['nowhere.csv', 'could not be published as x: there is no such file'],
  ['empty', 'could not be published as x: the folder is empty'],
  ['own', `could not be published as x: ${manifestName} is the name of the registry's own file`],
])('%s is refused, and nothing of it is left', async (name, message) => {
  const [registry, source] = [temporary(), temporary()]
  mkdirSync(join(source, 'empty'))
  mkdirSync(join(source, 'own'))
  writeFileSync(join(source, 'own', manifestName), '{}')
  await expect(publish(registry, ['x'], join(source, name), details)).rejects.toThrow(message)
  expect(everyFileIn(registry)).toEqual([])
  expect(existsSync(join(registry, 'x/v0'))).toBe(false)
})
