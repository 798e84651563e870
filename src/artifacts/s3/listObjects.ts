import type { ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import { versionStamp } from '../cache/versionStamp.ts'
import { retry } from '../download/retry.ts'
import { answerOf } from './answerOf.ts'
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
export async function listObjects(s3: S3, bucket: string, prefix: string): Promise<readonly S3Object[]> {
  const where = `s3://${bucket}/${prefix}`
  const found = new Map<string, S3Object>()
  for (let token: string | undefined; ;) {
    const page = await retry(() => listPage(s3, bucket, prefix, token), s3.onRetry)
    const { Contents = [], IsTruncated = false, NextContinuationToken: next } = page
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
    if (!IsTruncated) return [...found.values()]
    if (next === undefined || next === token)
      throw new Error(`${where}: the server cut its list off after ${found.size} objects`)
    token = next
  }
}

async function listPage(
  s3: S3,
  bucket: string,
  prefix: string,
  token: string | undefined,
): Promise<ListObjectsV2CommandOutput> {
  const from = token === undefined ? {} : { ContinuationToken: token }
  const command = new s3.sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...from })
  try {
    return await answerOf(s3, (signal) => s3.client.send(command, signal))
  } catch (cause) {
    throw s3Error(`s3://${bucket}/${prefix}`, cause)
  }
}

/** The time in the name of the file; if it has none, that of the folder nearest to it. */
export function timeInKey(key: string): number | null {
  for (const part of key.split('/').reverse()) {
    // Hive and Spark write the colons of a time so.
    const time = versionStamp(part.replaceAll(/%3a/gi, ':'))
    if (time !== null) return time
  }
  return null
}
