import { createReadStream, type ReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UsageError } from '../../errors/usageError.ts'
import { hash } from '../cache/hash.ts'
import { retry } from '../download/retry.ts'
import type { Details } from '../registry/manifest.ts'
import { answerOf } from './answerOf.ts'
import { parseLocation } from './location.ts'
import { openS3, type S3, type ServerOptions } from './openS3.ts'
import { s3Error } from './s3Error.ts'
import { stampedName } from './stampedName.ts'

/** Most bytes that S3 takes in one piece. */
const largest = 5 * 2 ** 30
/** Most bytes in memory, from where they can be sent again if the server asks to slow down. */
const small = 16 * 2 ** 20

/**
 * Stores a file in a folder of S3, with the time in its name and what is known of it in its metadata.
 * S3 shows an object whole or not at all; one that is there already is not overwritten.
 *
 * @returns its URL
 */
export async function putObject(
  source: string,
  target: string,
  details: Details,
  { endpointUrl, idleTimeout }: ServerOptions = {},
): Promise<string> {
  const location = parseLocation(target)
  if (!('selector' in location) || target.includes('@'))
    throw new UsageError(`${target}: name a folder, with / at its end; the object gets its name and the time`)
  const found = await stat(source)
  if (!found.isFile()) throw new UsageError(`${source}: one object is one file`)
  if (found.size > largest) throw new Error(`${source}: S3 takes at most 5 GiB in one piece`)
  const key = `${location.prefix}${stampedName(basename(source), new Date(details.created))}`
  const uri = `s3://${location.bucket}/${key}`
  const s3 = await openS3(endpointUrl, { idleTimeout })
  try {
    await refuseExisting(s3, location.bucket, key)
    const body = found.size <= small ? await readFile(source) : null
    const object = {
      Bucket: location.bucket,
      Key: key,
      ContentLength: found.size,
      ContentMD5: Buffer.from(await hash('md5', [source]), 'hex').toString('base64'),
      Metadata: metadataOf(details, await hash('sha256', [source])),
      IfNoneMatch: '*',
    }
    const put = (Body: Buffer | ReadStream): Promise<unknown> =>
      s3.client.send(new s3.sdk.PutObjectCommand({ ...object, Body }))
    await (body ? retry(() => put(body)) : put(createReadStream(source)))
    return uri
  } catch (cause) {
    throw s3Error(`${source} could not be stored as ${uri}`, cause)
  } finally {
    s3.client.destroy()
  }
}

/** Servers that do not know `If-None-Match` would overwrite. */
async function refuseExisting(s3: S3, Bucket: string, Key: string): Promise<void> {
  const command = new s3.sdk.HeadObjectCommand({ Bucket, Key })
  try {
    await retry(() => answerOf(s3, (signal) => s3.client.send(command, signal)))
  } catch (cause) {
    if ((cause as Error).name === 'NotFound') return
    throw cause
  }
  throw Object.assign(new Error('it is there already'), { name: 'PreconditionFailed' })
}

/** Headers: 2 kB of ASCII at most, which S3 checks. */
function metadataOf({ commit, metadata, parents }: Details, sha256: string): Record<string, string> {
  return {
    sha256,
    ...(commit !== null && { 'git-commit': commit }),
    ...(Object.keys(metadata).length > 0 && { metadata: ascii(metadata) }),
    ...(parents.length > 0 && { parents: ascii(parents) }),
  }
}

const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
