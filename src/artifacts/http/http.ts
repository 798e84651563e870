import { basename } from 'node:path'
import { keep, openCache, recall, remember } from '../cache/cache.ts'
import { usualIdleTimeout, watchBody } from '../download/idleTimeout.ts'
import { downloadProgress } from '../download/downloadProgress.ts'
import { digestsOf } from './digestsOf.ts'
import { unpackBody } from './unpackBody.ts'
import type { HttpResponse, RequestOptions } from './request.ts'
import type { Found, ResolveOptions, Resolver } from '../resolver.ts'
import { retry } from '../download/retry.ts'
import { versionStamp } from '../cache/versionStamp.ts'
import { redactUrl } from '../download/redactUrl.ts'

/** A URL. A file of the cache is downloaded again only if the server has other bytes by now. */
export const http: Resolver = {
  name: 'http',
  takes: (ref) => /^https?:\/\//i.test(ref),
  async find(ref, { cacheDir, progress, idleTimeout = usualIdleTimeout }) {
    const shown = redactUrl(ref)
    const notes: string[] = []
    const found = ({ file, sha256, version, timestamp }: Facts, uri = shown): Found => ({
      ref: shown,
      uri,
      files: [file],
      digest: `sha256:${sha256}`,
      version,
      timestamp,
      shownAs: shown,
      ...(notes.length > 0 && { notes }),
    })
    const cache = await openCache(cacheDir)
    const known = await recall(cache, ref)
    const asked = { etag: known?.etag ?? null, idleTimeout }
    const got = await retry(
      () => download(ref, cache, asked, progress),
      (problem) => {
        progress?.(`trying again: ${problem}`)
        notes.push(`requested again: ${problem}`)
      },
    )
    if (got === 'unchanged') return found(known!)
    const { file, sha256, name, headers, url } = got
    const uri = redactUrl(url.href)
    if (url.host !== new URL(ref).host) notes.push(`${shown} redirects to another host: ${uri}`)
    const etag = strongEtag(headers)
    const version = etag === null ? null : `etag:${etag.slice(1, -1)}`
    const timestamp = timeOf(name, headers)
    if (etag !== null) await remember(cache, ref, { etag, version, timestamp, sha256, name })
    return found({ file, sha256, version, timestamp }, url.href === withoutUser(ref) ? shown : uri)
  },
}

function withoutUser(ref: string): string {
  const url = new URL(ref)
  url.username = url.password = ''
  return url.href
}

interface Download {
  readonly url: URL
  readonly file: string
  readonly sha256: string
  readonly name: string
  readonly headers: Headers
}

async function download(
  ref: string,
  cache: string,
  asked: RequestOptions,
  progress: ResolveOptions['progress'],
): Promise<Download | 'unchanged'> {
  const shown = redactUrl(ref)
  const { request } = await import('./request.ts')
  const response = await request(ref, asked)
  if (response.status === 304) {
    response.body.resume()
    return 'unchanged'
  }
  refuseWebPage(response, shown)
  const { headers, url } = response
  const body = watchBody(response.body, asked.idleTimeout)
  const encoding = headers.get('content-encoding')
  const [bytes, digests] = [lengthOf(headers), digestsOf(headers)]
  // The length and the digests of packed bytes are those of what was sent.
  const packed = encoding === null ? null : { encoding, bytes, digests }
  const name = nameOf(ref, headers)
  const { file, sha256 } = await keep(cache, name, {
    body: packed ? unpackBody(body, packed) : body,
    ...(!packed && { bytes, digests }),
    failure: `${shown} could not be downloaded`,
    onBytes: downloadProgress(shown, bytes, progress),
  })
  return { file, sha256, name, headers, url }
}

interface Facts {
  readonly file: string
  readonly sha256: string
  readonly version: string | null
  readonly timestamp: string | null
}

function refuseWebPage({ headers, body }: HttpResponse, shown: string): void {
  if (!/^text\/html\b/i.test(headers.get('content-type') ?? '')) return
  body.destroy()
  throw new Error(`${shown}: the server sent a web page, e.g. to log in, where data was expected`)
}

/** The name of a file that came packed must not say that it still is. */
function nameOf(ref: string, headers: Headers): string {
  const path = new URL(ref).pathname
  return /^(x-)?gzip$/i.test(headers.get('content-encoding') ?? '') ? path.replace(/\.gz$/i, '') : path
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

/** Time in its name, as of a file on a disk, or of its last change. */
function timeOf(name: string, headers: Headers): string | null {
  const time = versionStamp(basename(name)) ?? Date.parse(headers.get('last-modified') ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
