import type { Readable } from 'node:stream'
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { keep, openCache, recall, remember, type CacheEntry } from '../cache/cache.ts'
import type { Digest } from '../cache/digest.ts'
import { watchBody } from '../download/idleTimeout.ts'
import { downloadProgress } from '../download/downloadProgress.ts'
import type { Found, ResolveOptions } from '../resolver.ts'
import { retry } from '../download/retry.ts'
import { answerOf } from './answerOf.ts'
import { readLineage } from './readLineage.ts'
import { timeInKey } from './listObjects.ts'
import { md5OfEtag } from './md5OfEtag.ts'
import type { S3 } from './openS3.ts'
import { s3Error } from './s3Error.ts'

/** The status of an answer that has some of the bytes only. */
const partialContent = 206

/** Downloads an object, unless the bytes that came before are still the ones that are there. */
export const fetchObject = (
  s3: S3,
  bucket: string,
  key: string,
  options: ResolveOptions,
): Promise<Omit<Found, 'ref'>> => retry(() => fetchOnce(s3, bucket, key, options), s3.onRetry)

async function fetchOnce(
  s3: S3,
  bucket: string,
  key: string,
  { cacheDir, progress }: ResolveOptions,
): Promise<Omit<Found, 'ref'>> {
  const uri = `s3://${bucket}/${key}`
  const found = ({ file, sha256, version, timestamp, lineage }: Facts): Omit<Found, 'ref'> => ({
    uri,
    files: [file],
    digest: `sha256:${sha256}`,
    version,
    timestamp,
    ...lineage,
    shownAs: uri,
  })
  const cache = await openCache(cacheDir)
  const location = `${s3.endpoint ?? ''} ${uri}`
  const known = await recall(cache, location)
  const object = await get(s3, bucket, key, known?.etag)
  if (object === 'unchanged' && known) return found(known)
  if (object === 'unchanged' || !object.Body) throw new Error(`${uri}: the server sent no bytes`)
  if (object.$metadata.httpStatusCode === partialContent)
    throw new Error(`${uri}: the server sent a part, where all was requested`)
  const bytes = object.ContentLength ?? null
  const { file, sha256 } = await keep(cache, key, {
    // The client's type leaves open that the body is a Readable, as it is in Node.
    body: watchBody(object.Body as unknown as Readable, s3.idleTimeout),
    bytes,
    digests: digestsOf(object),
    failure: `${uri} could not be downloaded`,
    onBytes: downloadProgress(uri, bytes, progress),
  })
  const version = versionOf(object)
  const time = timeInKey(key) ?? object.LastModified?.getTime() ?? null
  const timestamp = time === null ? null : new Date(time).toISOString()
  const lineage = readLineage(object.Metadata)
  if (object.ETag !== undefined)
    await remember(cache, location, { etag: object.ETag, version, timestamp, sha256, name: key, lineage })
  return found({ file, sha256, version, timestamp, lineage })
}

type Facts = Omit<CacheEntry, 'etag' | 'name'> & { readonly file: string }

async function get(
  s3: S3,
  bucket: string,
  key: string,
  etag: string | undefined,
): Promise<GetObjectCommandOutput | 'unchanged'> {
  try {
    const condition = etag === undefined ? {} : { IfNoneMatch: etag }
    const command = new s3.sdk.GetObjectCommand({ Bucket: bucket, Key: key, ...condition })
    return await answerOf(s3, (signal) => s3.client.send(command, signal))
  } catch (cause) {
    if ((cause as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 304)
      return 'unchanged'
    throw s3Error(`s3://${bucket}/${key}`, cause)
  }
}

function digestsOf(object: GetObjectCommandOutput): readonly Digest[] {
  const md5 = md5Of(object)
  const sha256 = object.Metadata?.['sha256']
  return [
    ...(md5 === null ? [] : [md5]),
    ...(sha256 === undefined ? [] : [{ algorithm: 'sha256' as const, hex: sha256, saidBy: 'its metadata' }]),
  ]
}

const md5Of = ({ ETag, ServerSideEncryption, SSECustomerAlgorithm }: GetObjectCommandOutput): Digest | null =>
  md5OfEtag(ETag, ServerSideEncryption?.startsWith('aws:kms') === true || SSECustomerAlgorithm !== undefined)

/** Marks an ETag that isn't an MD5, since it often looks like one. */
function versionOf(object: GetObjectCommandOutput): string | null {
  const { ETag, VersionId } = object
  const parts = [
    ...(ETag === undefined ? [] : [`etag:${ETag.replaceAll('"', '')}`]),
    ...(ETag === undefined || md5Of(object) ? [] : ['(no MD5)']),
    ...(VersionId === undefined ? [] : [`version-id:${VersionId}`]),
  ]
  return parts.length === 0 ? null : parts.join(' ')
}
