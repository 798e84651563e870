import { readFile } from 'node:fs/promises'
import { join, resolve as absolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { datasetFolder, metaFile } from './datasetFolder.ts'
import { filesIn } from './filesIn.ts'
import { hash } from '../cache/hash.ts'
import { isoTime } from '../metadata/isoTime.ts'
import { messageOf } from '../../errors/messageOf.ts'
import type { Resolver } from '../resolver.ts'

/** Users of the library may add keys. */
const schema = z.looseObject({
  version: z.string(),
  hash: z.string().regex(/^[0-9a-f]{32}$/),
  created_at: z.string(),
  tags: z.array(z.string()),
})

/**
 * A version folder of the Python library mlops: arrays of NumPy and the raw data, whose MD5 is in `meta.json`. It is
 * computed again here, which the library does not do.
 *
 * @see https://github.com/kostaleonard/mlops
 */
export const versionedDataset: Resolver = {
  name: 'versioned dataset',
  takes: async (ref, { asOf }) => (await datasetFolder(ref, asOf)) !== null,
  async find(ref, { asOf }) {
    const folder = (await datasetFolder(ref, asOf))!
    const meta = await readMeta(folder)
    const paths = await filesIn(folder)
    const arrays = paths.filter((path) => /^[^/]+\.npy$/.test(path))
    if (arrays.length === 0) throw new Error(`${ref}: there is no array (.npy) in the dataset`)
    await verify(folder, meta.hash, [arrays, paths.filter((path) => /^raw(\/|\.tar\.bz2$)/.test(path))])
    const time = isoTime(meta.created_at)
    return {
      ref,
      uri: pathToFileURL(absolute(folder)).href,
      files: arrays.map((path) => join(folder, path)),
      version: `${meta.version} md5:${meta.hash}`,
      timestamp: time === null ? null : new Date(time).toISOString(),
      tags: meta.tags,
      metadata: meta,
    }
  },
}

async function readMeta(folder: string): Promise<z.infer<typeof schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, metaFile), 'utf8')))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause)
    throw new Error(`${join(folder, metaFile)} is not that of a versioned dataset: ${reason}`, { cause })
  }
}

/**
 * The library hashes the files in the order of their paths. Published to S3, the paths of the arrays start with s3://
 * and those of the raw data do not, so one of the groups went before the other.
 */
async function verify(
  folder: string,
  published: string,
  [arrays, raw]: readonly [readonly string[], readonly string[]],
): Promise<void> {
  const orders = [[...arrays, ...raw].sort(byCodePoint), [...raw, ...arrays], [...arrays, ...raw]]
  for (const order of orders)
    if (
      (await hash(
        'md5',
        order.map((path) => join(folder, path)),
      )) === published
    )
      return
  throw new Error(
    `${folder}: the files are not those that were published: their MD5 is not ${published}, which ${metaFile} says`,
  )
}

/** As Python compares texts. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
