import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { resolve } from '../../src/artifacts/resolve.ts'
import { UsageError } from '../../src/errors/usageError.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
mkdirSync(at('parts'))
for (const name of ['2.csv', '10.csv', '1.csv', '.hidden.csv', 'notes.md'])
  writeFileSync(at(`parts/${name}`), name)
for (const name of ['a.csv', 'data[1].csv', 'two words é.csv', 'x.dat']) writeFileSync(at(name), 'abc')
writeFileSync(at('b.json'), '[]')
utimesSync(at('a.csv'), 1_600_000_000, 1_600_000_000)

test('a file is what it is', async () => {
  const artifact = await resolve(at('a.csv'))
  expect(artifact).toEqual({
    changed: expect.any(Function) as unknown,
    release: expect.any(Function) as unknown,
    ref: at('a.csv'),
    uri: pathToFileURL(at('a.csv')).href,
    format: 'csv',
    files: [at('a.csv')],
    bytes: 3,
    digest: 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    version: null,
    timestamp: '2020-09-13T12:26:40.000Z',
    notes: [],
  })
  await artifact.release()
})

test('the time that a name tells goes before that of the last change', async () => {
  const names = ['songs_2021-07-11T07:41:02.csv', 'songs_2021-07-12.csv'].map(at)
  for (const name of names) writeFileSync(name, 'abc')
  expect((await resolve(names[0]!)).timestamp).toBe('2021-07-11T07:41:02.000Z')
  expect((await resolve(at('songs_*.csv'))).timestamp).toBe('2021-07-12T00:00:00.000Z')
})

test('file:// names a file, with whatever is escaped in it', async () => {
  const { href } = pathToFileURL(at('two words é.csv'))
  const artifact = await resolve(href)
  expect(artifact.files).toEqual([at('two words é.csv')])
  expect(artifact).toMatchObject({ ref: href, uri: href })
})

test('a glob names its files in order, hidden ones too', async () => {
  const artifact = await resolve(at('parts/*.csv'))
  expect(artifact.files).toEqual(
    ['.hidden.csv', '1.csv', '10.csv', '2.csv'].map((name) => at(`parts/${name}`)),
  )
  expect(artifact).toMatchObject({ uri: at('parts/*.csv'), bytes: 27, format: 'csv' })
})

test('a directory is its data files, and the others are named', async () => {
  const artifact = await resolve(at('parts'))
  expect(artifact.files).toEqual(['1.csv', '10.csv', '2.csv'].map((name) => at(`parts/${name}`)))
  expect(artifact.notes).toEqual([`${at('parts')}: not read as data: notes.md`])
})

test('a file that is there is no glob', async () => {
  expect((await resolve(at('data[1].csv'))).files).toEqual([at('data[1].csv')])
})

test('a format that is given is believed', async () => {
  expect((await resolve(at('x.dat'), { format: 'parquet' })).format).toBe('parquet')
  expect((await resolve(at('{a.csv,b.json}'), { format: 'csv' })).format).toBe('csv')
})

test.each([
  ['nope.csv', 'no such file'],
  ['nope*.csv', 'no such file'],
  ['{a.csv,b.json}', 'are not of one format: '],
])('%s cannot be read', async (name, message) => {
  const resolved = resolve(at(name))
  await expect(resolved).rejects.toThrow(message)
  await expect(resolved).rejects.toThrow(folder)
  await expect(resolved).rejects.not.toThrow(UsageError)
})

test('a path that can not be looked at is not said to be absent', async () => {
  symlinkSync('loop', at('loop'))
  await expect(resolve(at('loop'))).rejects.toThrow('too many symbolic links')
  await expect(resolve(at('loop/*.csv'))).rejects.toThrow('too many symbolic links')
})

test('a scheme that is not supported is the mistake of who gave it', async () => {
  await expect(resolve('gopher://x/y.csv')).rejects.toThrow(UsageError)
})
