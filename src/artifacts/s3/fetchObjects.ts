import { symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { makeFolder } from '../../system/makeFolder.ts'
import { temporaryFolder } from '../../system/temporary.ts'
import { formatCount } from '../../text/formatCount.ts'
import { partitionKeys } from '../metadata/partitionKeys.ts'
import type { Found, ResolveOptions } from '../resolver.ts'
import { fetchObject } from './fetchObject.ts'
import type { S3Object } from './listObjects.ts'
import type { S3 } from './openS3.ts'

/**
 * Downloads the objects of one dataset. Their paths from `prefix` are kept: the directories in them, such as `country=DE`,
 * may be columns.
 */
export async function fetchObjects(
  s3: S3,
  bucket: string,
  prefix: string,
  objects: readonly S3Object[],
  options: ResolveOptions,
): Promise<Omit<Found, 'ref'>> {
  const paths = objects.map(({ key }) => key.slice(prefix.length))
  const keys = partitionKeys(paths)
  const [first] = objects
  if (first && objects.length === 1 && !keys.partitionedBy) return fetchObject(s3, bucket, first.key, options)
  const { path: folder, remove: release } = await temporaryFolder('parts')
  const uri = `s3://${bucket}/${objects.length === 1 ? first!.key : prefix}`
  try {
    const files: string[] = []
    for (const [i, { key }] of objects.entries()) {
      if (paths[i]!.split('/').some((part) => part === '..' || part === ''))
        throw new Error(`s3://${bucket}/${key}: keys with .. or // in them aren't read`)
      const { files: found } = await fetchObject(s3, bucket, key, options)
      const file = join(folder, 'parts', paths[i]!)
      await makeFolder(dirname(file))
      await symlink(resolve(found[0]!), file)
      files.push(file)
    }
    const time = Math.max(...objects.map((object) => object.time ?? object.modified))
    return {
      uri,
      files,
      ...keys,
      version: formatCount(objects.length, 'object'),
      timestamp: new Date(time).toISOString(),
      shownAs: uri,
      release,
    }
  } catch (cause) {
    release()
    throw cause
  }
}
