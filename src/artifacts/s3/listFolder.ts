import { listObjects } from './listObjects.ts'
import { parseLocation } from './location.ts'
import { openS3, type ServerOptions } from './openS3.ts'

export interface ListedObject {
  readonly uri: string
  /** Metadata in its name. */
  readonly timestamp: string | null
  readonly bytes: number
  readonly etag: string | null
}

/** The objects of a folder of S3, by the time in their names, the newest last; those without a time come first. */
export async function listFolder(
  ref: string,
  { endpointUrl, idleTimeout }: ServerOptions = {},
): Promise<readonly ListedObject[]> {
  const location = parseLocation(ref)
  const s3 = await openS3(endpointUrl, { idleTimeout })
  try {
    const objects = await listObjects(
      s3,
      location.bucket,
      'prefix' in location ? location.prefix : location.key,
    )
    if (objects.length === 0) throw new Error(`${ref}: nothing is there`)
    return objects
      .toSorted((a, b) => (a.time ?? -Infinity) - (b.time ?? -Infinity) || a.modified - b.modified)
      .map(({ key, time, bytes, etag }) => ({
        uri: `s3://${location.bucket}/${key}`,
        timestamp: time === null ? null : new Date(time).toISOString(),
        bytes,
        etag,
      }))
  } finally {
    s3.client.destroy()
  }
}
