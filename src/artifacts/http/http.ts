import { basename } from 'node:path'
import { keep, openCache, recall, remember } from '../cache/cache.ts'
import { downloadProgress } from '../download/downloadProgress.ts'
import { digestsOf } from './digestsOf.ts'
import { request } from './request.ts'
import type { Found, ResolveOptions, Resolver } from '../resolver.ts'
import { retry } from '../download/retry.ts'
import { versionStamp } from '../cache/versionStamp.ts'
import { redactUrl } from '../download/redactUrl.ts'

/** A URL. What was downloaded before is downloaded again only if the server has other bytes by now. */
export const http: Resolver = {
  name: 'http',
  takes: (ref) => /^https?:\/\//i.test(ref),
  async find(ref, { cacheDir, progress }) {
    const shown = redactUrl(ref)
    const found = ({ file, sha256, version, timestamp }: Facts): Found => ({
      ref: shown,
      uri: shown,
      files: [file],
      digest: `sha256:${sha256}`,
      version,
      timestamp,
      shownAs: shown,
    })
    const cache = await openCache(cacheDir)
    const known = await recall(cache, ref)
    const got = await retry(() => download(ref, cache, known?.etag ?? null, progress))
    if (got === 'unchanged') return found(known!)
    const { file, sha256, name, headers } = got
    const etag = strongEtag(headers)
    const version = etag === null ? null : `etag:${etag.slice(1, -1)}`
    const timestamp = timeOf(name, headers)
    if (etag !== null) await remember(cache, ref, { etag, version, timestamp, sha256, name })
    return found({ file, sha256, version, timestamp })
  },
}

interface Download {
  readonly file: string
  readonly sha256: string
  readonly name: string
  readonly headers: Headers
}

async function download(
  ref: string,
  cache: string,
  etag: string | null,
  progress: ResolveOptions['progress'],
): Promise<Download | 'unchanged'> {
  const shown = redactUrl(ref)
  const response = await request(ref, etag)
  if (response.status === 304) return 'unchanged'
  await refuseWebPage(response, shown)
  const { headers, body } = response
  // `fetch` has unpacked what came packed: length and digest were of something else.
  const isPacked = headers.has('content-encoding')
  const bytes = isPacked ? null : lengthOf(headers)
  const name = nameOf(ref, headers)
  // The types of browsers leave open that a stream of bytes can be iterated; Node's can.
  const stream: unknown = body ?? []
  const { file, sha256 } = await keep(cache, name, {
    body: stream as AsyncIterable<Uint8Array>,
    bytes,
    digests: isPacked ? [] : digestsOf(headers),
    failure: `${shown} could not be downloaded`,
    onBytes: downloadProgress(shown, bytes, progress),
  })
  return { file, sha256, name, headers }
}

interface Facts {
  readonly file: string
  readonly sha256: string
  readonly version: string | null
  readonly timestamp: string | null
}

async function refuseWebPage({ headers, body }: Response, shown: string): Promise<void> {
  if (!/^text\/html\b/i.test(headers.get('content-type') ?? '')) return
  await body?.cancel()
  throw new Error(`${shown}: the server sent a web page, e.g. to log in, where data was expected`)
}

/** The name of a file that came packed must not say that it still is. */
function nameOf(ref: string, headers: Headers): string {
  const path = new URL(ref).pathname
  return headers.get('content-encoding') === 'gzip' ? path.replace(/\.gz$/i, '') : path
}

function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length')
  return length === null ? null : Number(length)
}

/** A weak ETag names the same meaning, not the same bytes. */
function strongEtag(headers: Headers): string | null {
  const etag = headers.get('etag')
  return etag !== null && /^".*"$/.test(etag) ? etag : null
}

/** What its name tells, as of a file on a disk. */
function timeOf(name: string, headers: Headers): string | null {
  const time = versionStamp(basename(name)) ?? Date.parse(headers.get('last-modified') ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
