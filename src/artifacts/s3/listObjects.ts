import { versionStamp } from '../cache/versionStamp.ts'
import type { S3 } from './openS3.ts'
import { s3Error } from './s3Error.ts'

export interface S3Object {
  readonly key: string
  /** Time in its name, in milliseconds since 1970. */
  readonly time: number | null
  readonly modified: number
  readonly bytes: number
  readonly etag: string | null
}

/** All objects whose keys start so, on however many pages, folders left out. */
export async function listObjects(
  { client, sdk }: S3,
  bucket: string,
  prefix: string,
): Promise<readonly S3Object[]> {
  const where = `s3://${bucket}/${prefix}`
  const found = new Map<string, S3Object>()
  let unfinished = false
  try {
    const pages = sdk.paginateListObjectsV2(
      { client, stopOnSameToken: true },
      { Bucket: bucket, Prefix: prefix },
    )
    for await (const { Contents = [], IsTruncated = false } of pages) {
      unfinished = IsTruncated
      // A key that moves between pages while they are read is one object.
      for (const { Key = '', Size = 0, ETag, LastModified } of Contents)
        if (!Key.endsWith('/'))
          found.set(Key, {
            key: Key,
            time: timeInKey(Key),
            modified: LastModified?.getTime() ?? 0,
            bytes: Size,
            etag: ETag?.replaceAll('"', '') ?? null,
          })
    }
  } catch (cause) {
    throw s3Error(where, cause)
  }
  if (unfinished) throw new Error(`${where}: the server cut its list off after ${found.size} objects`)
  return [...found.values()]
}

/** The name of the file tells its time; where it does not, the folder nearest to it may. */
export function timeInKey(key: string): number | null {
  for (const part of key.split('/').reverse()) {
    const time = versionStamp(part)
    if (time !== null) return time
  }
  return null
}
