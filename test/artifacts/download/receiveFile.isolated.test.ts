import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import type * as Fs from 'node:fs'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { receiveFile } from '../../../src/artifacts/download/receiveFile.ts'
import { importSource } from '../importSource.ts'
import { root } from '../../sourceFiles.ts'
import { everyFileIn, temporary } from '../temporary.ts'

const room = vi.hoisted(() => ({ left: Infinity }))

/** A disk that is full after so many bytes. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const write = (fd: number, buffer: Buffer, ...rest: [number, number, number, (error: unknown) => void]) => {
    room.left -= buffer.length
    if (room.left < 0) rest[3](full)
    else fs.write(fd, buffer, ...rest)
  }
  const disk = { ...fs, write }
  Reflect.deleteProperty(disk, 'writev')
  const createWriteStream: typeof fs.createWriteStream = (path, options) =>
    fs.createWriteStream(path, { ...(options as object), fs: disk })
  return { ...fs, createWriteStream }
})

afterEach(() => {
  room.left = Infinity
})

const failure = 'x could not be downloaded'
const chunks = ['a,b\n', '1,2\n', '3,4\n'].map((text) => Buffer.from(text))
const sha256 = createHash('sha256').update('a,b\n1,2\n3,4\n').digest('hex')
const md5 = createHash('md5').update('a,b\n1,2\n3,4\n').digest('hex')

test('bytes become a file whose name may tell their digest', async () => {
  const folder = temporary()
  const received = await receiveFile(
    { body: chunks, failure },
    join(folder, 'new'),
    (digest) => `${digest}/x`,
  )
  expect(received).toEqual({ file: join(folder, 'new', sha256, 'x'), bytes: 12, sha256 })
  expect(readFileSync(received.file, 'utf8')).toBe('a,b\n1,2\n3,4\n')
  expect(everyFileIn(folder)).toEqual([`new/${sha256}/x`])
})

test('nothing is seen of them before they are all there', async () => {
  const folder = temporary()
  const seen: (readonly string[])[] = []
  const body = (async function* () {
    for (const chunk of chunks) {
      yield await Promise.resolve(chunk)
      seen.push(everyFileIn(folder).filter((name) => !name.startsWith('.partial-')))
    }
  })()
  await receiveFile({ body, failure }, folder, () => 'x')
  expect(seen).toEqual([[], [], []])
})

test.each<[what: string, coming: object, message: string]>([
  [
    'too few bytes',
    { bytes: 13 },
    `${failure}: incomplete download: expected 13 bytes, received 12 (after 12 of 13 bytes)`,
  ],
  ['too many bytes', { bytes: 11 }, `${failure}: incomplete download: expected 11 bytes, received 12`],
  [
    'other bytes',
    { digests: [{ algorithm: 'md5', hex: '00', saidBy: 'the ETag' }] },
    `${failure}: the bytes are damaged: their md5 is ${md5}, and the ETag says 00`,
  ],
])('%s leave nothing', async (_, coming, message) => {
  const folder = temporary()
  await expect(receiveFile({ body: chunks, failure, ...coming }, folder, () => 'x')).rejects.toThrow(message)
  expect(everyFileIn(folder)).toEqual([])
})

test('a full disk is said to be full, and nothing is left', async () => {
  const folder = temporary()
  room.left = 9
  const received = receiveFile({ body: chunks, bytes: 12, failure }, folder, () => 'x')
  await expect(received).rejects.toThrow(`${failure}: there is no space left on the device`)
  expect(everyFileIn(folder)).toEqual([])
})

test('what is there is replaced, or kept', async () => {
  const folder = temporary()
  writeFileSync(join(folder, 'x'), 'old')
  await expect(receiveFile({ body: chunks, failure }, folder, () => 'x', 'keep')).rejects.toThrow(
    'file already exists with different content',
  )
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('old')
  await receiveFile({ body: chunks, failure }, folder, () => 'x')
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('a,b\n1,2\n3,4\n')
  expect(everyFileIn(folder)).toEqual(['x'])
})

test('a folder that cannot be written to', async () => {
  const folder = temporary()
  writeFileSync(join(folder, 'file'), '')
  await expect(receiveFile({ body: chunks, failure }, join(folder, 'file/x'), () => 'x')).rejects.toThrow(
    failure,
  )
  expect(everyFileIn(folder)).toEqual(['file'])
})

test('a process that ends in the middle leaves nothing', () => {
  const folder = temporary()
  mkdirSync(join(folder, 'in'))
  const script = `
    import { readdirSync } from 'node:fs'${importSource('receiveFile', 'src/artifacts/download/receiveFile.ts')}
    const body = (async function* () {
      yield Buffer.from('half')
      while (readdirSync('${join(folder, 'in')}').length === 0) await new Promise((done) => setTimeout(done, 5))
      process.stdout.write(readdirSync('${join(folder, 'in')}').join())
      process.exit(130)
    })()
    await receiveFile({ body, failure: '' }, '${join(folder, 'in')}', () => 'x')`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^\.partial-/)
  expect(status).toBe(130)
  expect(everyFileIn(folder)).toEqual([])
})
