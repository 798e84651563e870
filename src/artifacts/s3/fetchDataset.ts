import { symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { makeFolder } from '../../system/makeFolder.ts'
import { datasetFolder, metaFile } from '../local/datasetFolder.ts'
import { temporaryFolder } from '../../system/temporary.ts'
import type { Found, ResolveOptions } from '../resolver.ts'
import type { Selector } from '../metadata/selector.ts'
import { versionedDataset } from '../local/versionedDataset.ts'
import { fetchObject } from './fetchObject.ts'
import type { S3Object } from './listObjects.ts'
import type { S3 } from './openS3.ts'

/** The files of a version of a dataset; the rest of its folder isn't downloaded. */
const wanted = /^([^/]+\.npy|raw\/.+|raw\.tar\.bz2|meta\.json)$/

/**
 * A versioned dataset in a folder of S3, or one of the versions in it, as on a disk: downloaded, and proven by its MD5.
 * Null where there is none.
 */
export async function fetchDataset(
  s3: S3,
  { bucket, prefix, selector }: { bucket: string; prefix: string; selector: Selector },
  objects: readonly S3Object[],
  options: ResolveOptions,
): Promise<Omit<Found, 'ref'> | null> {
  const keys = objects.map(({ key }) => key)
  const isVersion = keys.includes(`${prefix}${metaFile}`)
  const metas = keys.filter((key) => versionOf(key.slice(prefix.length), isVersion) !== null)
  if (metas.length === 0) return null
  const { path: folder, remove: release } = await temporaryFolder('dataset')
  const bring = async (key: string): Promise<void> => {
    const path = key.slice(prefix.length)
    if (path.split('/').some((part) => part === '..' || part === ''))
      throw new Error(`s3://${bucket}/${key}: keys with .. or // aren't allowed`)
    const { files } = await fetchObject(s3, bucket, key, options)
    const copy = join(folder, path)
    await makeFolder(dirname(copy))
    await symlink(resolve(files[0]!), copy)
  }
  try {
    for (const key of metas) await bring(key)
    const selected = isVersion ? folder : await datasetFolder(`${folder}/@${textOf(selector)}`, options.asOf)
    const version = selected!.slice(folder.length + 1)
    const start = version === '' ? prefix : `${prefix}${version}/`
    for (const key of keys)
      if (key.startsWith(start) && wanted.test(key.slice(start.length)) && !metas.includes(key))
        await bring(key)
    const found = await versionedDataset.find(selected!, {})
    return { ...found, uri: `s3://${bucket}/${start}`, shownAs: `s3://${bucket}/${start}`, release }
  } catch (cause) {
    release()
    if (!(cause instanceof Error)) throw cause
    throw new Error(cause.message.replaceAll(folder, `s3://${bucket}/${prefix}`.replace(/\/$/, '')), {
      cause,
    })
  }
}

/** Of `v1/meta.json`, v1; of the folder's own `meta.json`, nothing. */
function versionOf(path: string, isVersion: boolean): string | null {
  if (isVersion) return path === metaFile ? '' : null
  const [version, file, ...rest] = path.split('/')
  return file === metaFile && rest.length === 0 && version !== undefined ? version : null
}

const textOf = ({ of, back }: Selector): string => (back === 0 ? of : `${of}~${back}`)
