import { STATUS_CODES } from 'node:http'
import { messageOf } from '../../errors/messageOf.ts'
import { StatusError } from '../download/retry.ts'
import { redactUrl } from '../download/redactUrl.ts'

/** Asks for the bytes of a URL, unless they are still those of `etag`: then the status is 304. Other statuses throw. */
export async function request(ref: string, etag: string | null): Promise<Response> {
  const shown = redactUrl(ref)
  if (!URL.canParse(ref)) throw new Error(`${shown} isn't a URL`)
  const url = new URL(ref)
  // Bytes as they are stored: a length and a digest are of those.
  const headers = new Headers({ 'accept-encoding': 'identity' })
  if (url.username !== '' || url.password !== '') headers.set('authorization', basic(url, shown))
  if (etag !== null) headers.set('if-none-match', etag)
  url.username = url.password = ''
  const response = await fetch(url, { headers }).catch((cause: unknown) => {
    throw new Error(`${shown} could not be reached: ${messageOf(cause)}`, { cause })
  })
  if (response.ok || (response.status === 304 && etag !== null)) return response
  await response.body?.cancel()
  throw new StatusError(`${shown}: ${refusal(response.status)}`, response.status)
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
  if (status === 401 || status === 403)
    return `${said}; it wants other credentials, e.g. https://user:password@host/…`
  return said
}
