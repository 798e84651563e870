import { request as requestHttp, STATUS_CODES, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { messageOf } from '../../errors/messageOf.ts'
import { answerWithin } from '../download/idleTimeout.ts'
import { StatusError } from '../download/retry.ts'
import { redactUrl } from '../download/redactUrl.ts'

/** How many answers may name another place, one after the other. */
const mostRedirects = 10

export interface HttpResponse {
  readonly status: number
  readonly headers: Headers
  /** The bytes as they were sent: nothing is unpacked. */
  readonly body: IncomingMessage
  /** Where the bytes came from in the end. */
  readonly url: URL
}

export interface RequestOptions {
  /** Answers with status 304 if the bytes are still those of this ETag. */
  readonly etag: string | null
  /** How long a server may send nothing, in milliseconds. */
  readonly idleTimeout: number
}

/** Requests the bytes of a URL, and follows redirects. Statuses other than 200, and 304 for an ETag, throw. */
export async function request(ref: string, options: RequestOptions): Promise<HttpResponse> {
  const shown = redactUrl(ref)
  if (!URL.canParse(ref)) throw new Error(`${shown} isn't a URL`)
  const first = new URL(ref)
  const authorization = first.username !== '' || first.password !== '' ? basic(first, shown) : null
  let url = withoutUser(first)
  for (let left = mostRedirects; ; left--) {
    // A password is for the host that it was given for.
    const credentials = url.origin === first.origin ? authorization : null
    const sent = headersFor(options.etag, credentials)
    const response = await answerWithin(options.idleTimeout, (signal) => send(url, sent, signal)).catch(
      (cause: unknown) => {
        throw new Error(`${shown} could not be reached: ${messageOf(cause)}`, { cause })
      },
    )
    const { status, headers, body } = response
    if (status === 200 || (status === 304 && options.etag !== null)) return response
    body.destroy()
    const location = headers.get('location')
    if (![301, 302, 303, 307, 308].includes(status) || location === null)
      throw new StatusError(`${shown}: ${refusal(status)}`, status)
    if (left === 0) throw new Error(`${shown}: more than ${mostRedirects} redirects`)
    url = redirected(url, location, shown)
  }
}

function headersFor(etag: string | null, authorization: string | null): Readonly<Record<string, string>> {
  return {
    // Bytes as they are stored: a length and a digest are of those.
    'accept-encoding': 'identity',
    'user-agent': 'touchstone',
    accept: '*/*',
    ...(authorization !== null && { authorization }),
    ...(etag !== null && { 'if-none-match': etag }),
  }
}

const send = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { headers, signal })
    sent.on('error', reject)
    sent.on('response', (body) => {
      const { statusCode: status = 0, rawHeaders } = body
      const pairs = rawHeaders.flatMap((name, i) =>
        i % 2 === 0 ? [[name, rawHeaders[i + 1]!] as const] : [],
      )
      resolve({
        status,
        headers: new Headers(pairs.map(([name, value]): [string, string] => [name, value])),
        body,
        url,
      })
    })
    sent.end()
  })

function redirected(from: URL, location: string, shown: string): URL {
  if (!URL.canParse(location, from.href)) throw new Error(`${shown}: the server redirects to an invalid URL`)
  const url = withoutUser(new URL(location, from.href))
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && from.protocol === 'http:')
  if (!isSafe)
    throw new Error(`${shown}: the server redirects to ${redactUrl(url.href)}, which is not encrypted`)
  return url
}

function withoutUser(url: URL): URL {
  const bare = new URL(url)
  bare.username = bare.password = ''
  return bare
}

function basic({ username, password }: URL, shown: string): string {
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
    return `Basic ${Buffer.from(pair).toString('base64')}`
  } catch (cause) {
    throw new Error(`${shown}: the user or the password has a % that is not written as %25`, { cause })
  }
}

function refusal(status: number): string {
  const said = `the server answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd()
  if (status === 206) return `${said}: a part, where all was requested`
  if (status === 401 || status === 403)
    return `${said}; it wants other credentials, e.g. https://user:password@host/…`
  return said
}
