import { utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pruneCache } from '../../../src/artifacts/cache/pruneCache.ts'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { folder } from '../../cli/runCli.ts'
import { httpServer } from '../httpServer.ts'
import { everyFileIn, temporary } from '../temporary.ts'

const served = () =>
  httpServer((request, response) => {
    const etag = `"${request.url!}"`
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.setHeader('etag', etag).end(`n\n${request.url!}\n`)
  })

const age = (cache: string): void => {
  for (const file of everyFileIn(cache))
    for (const path of [join(cache, file), dirname(join(cache, file))]) utimesSync(path, 0, 0)
}

test('what was not used is removed, and what was is kept', async () => {
  const cacheDir = temporary()
  const { url } = await served()
  for (const name of ['a.csv', 'b.csv']) await resolve(`${url}/${name}`, { cacheDir })
  age(cacheDir)
  const used = await resolve(`${url}/b.csv`, { cacheDir })
  const { files, bytes } = await pruneCache(cacheDir, new Date(1000))
  expect(files).toBe(2)
  expect(bytes).toBeGreaterThan(0)
  const left = everyFileIn(cacheDir)
  expect(left).toHaveLength(2)
  expect(left.map((file) => join(cacheDir, file))).toContain(used.files[0])
  await pruneCache(cacheDir, new Date(Date.now() + 10_000))
  expect(everyFileIn(cacheDir)).toEqual([])
})

test('a cache that is not there has nothing to remove', async () => {
  expect(await pruneCache(join(temporary(), 'none'), new Date())).toEqual({ files: 0, bytes: 0 })
})

test('validate artifacts prune says what it removed', async () => {
  const cacheDir = temporary()
  const { url } = await served()
  await resolve(`${url}/a.csv`, { cacheDir })
  const work = folder()
  const prune = (...args: string[]) => work.run('artifacts', 'prune', '--cache-dir', cacheDir, ...args)
  expect((await prune()).stdout).toBe('0 files removed, 0 bytes\n')
  age(cacheDir)
  expect((await prune('--unused-for', '12h')).stdout).toMatch(/^2 files removed, [\d,]+ bytes\n$/)
  expect((await prune('--unused-for', 'soon')).stderr).toContain(
    'Expected a duration, for example 12h or 30d.',
  )
})
