import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { resolve } from '../../../src/artifacts/resolve.ts'
import { duckdbEngine } from '../../../src/engines/duckdb/duckdbEngine.ts'
import { temporary } from '../temporary.ts'
import { useCredentials } from './credentials.ts'
import { bucket, id, realS3, secret, type RealS3 } from './realS3.ts'

useCredentials(id, secret)

/** Of one row and one column, all bytes of it ASCII, so that a server can be given it as text. */
const array = (value: string): string => {
  const header = "{'descr': '|S1', 'fortran_order': False, 'shape': (1,), }".padEnd(117) + '\n'
  return `\x93NUMPY\x01\x00${String.fromCharCode(header.length)}\x00${header}${value}`
}
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** As the library publishes to S3: the raw data before or behind the arrays, whatever their names. */
async function publish(
  s3: RealS3,
  version: string,
  created_at: string,
  hashed = ['X.npy', 'y.npy', 'raw/a.csv'],
): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'X.npy': array(version.at(-1)!),
    'y.npy': array('0'),
    'raw/a.csv': 'n\n1\n',
  }
  const hash = createHash('md5')
  for (const name of hashed) hash.update(bytesOf(files[name]!))
  for (const [name, text] of Object.entries(files)) await s3.put(`pokemon/${version}/${name}`, bytesOf(text))
  await s3.put(`pokemon/${version}/data_processor.pkl`, 'pickle')
  const meta = { name: 'pokemon', version, hash: hash.digest('hex'), created_at, tags: ['image'] }
  await s3.put(`pokemon/${version}/meta.json`, JSON.stringify(meta))
}

const options = (s3: RealS3) => ({ endpointUrl: s3.url, cacheDir: temporary() })

test('a version is downloaded, proven, and read', async () => {
  const s3 = await realS3()
  await publish(s3, 'v1', '2021-12-19T06:59:00')
  const artifact = await resolve(`s3://${bucket}/pokemon/v1/`, options(s3))
  expect(artifact).toMatchObject({
    uri: `s3://${bucket}/pokemon/v1/`,
    format: 'npy',
    version: expect.stringMatching(/^v1 md5:[0-9a-f]{32}$/) as string,
    timestamp: '2021-12-19T06:59:00.000Z',
    tags: ['image'],
  })
  const engine = await duckdbEngine(new Map([['sample', artifact]]))
  expect(engine.tables.get('sample')).toMatchObject({ rows: 1, columns: [{ name: 'X' }, { name: 'y' }] })
  await engine.close()
  await artifact.release()
})

test.each([
  ['', 'v2'],
  ['@previous', 'v1'],
  ['@latest~1', 'v1'],
])('of a folder of versions, %s is %s', async (selected, version) => {
  const s3 = await realS3()
  await publish(s3, 'v1', '2021-12-19T06:59:00')
  await publish(s3, 'v2', '2021-12-20T06:59:00')
  const { uri, release } = await resolve(`s3://${bucket}/pokemon/${selected}`, options(s3))
  expect(uri).toBe(`s3://${bucket}/pokemon/${version}/`)
  await release()
})

test('what was changed after it was published is refused, by its own name', async () => {
  const s3 = await realS3()
  await publish(s3, 'v1', '2021-12-19T06:59:00', ['X.npy', 'y.npy'])
  await expect(resolve(`s3://${bucket}/pokemon/v1/`, options(s3))).rejects.toThrow(
    `s3://${bucket}/pokemon/v1: the files are not those that were published`,
  )
})
