import { setTimeout as pause } from 'node:timers/promises'
import type { SqlText } from '../../../sql/sqlText.ts'
import { cancelOnExit } from '../../../system/cancelOnExit.ts'
import { parseExactly } from './parseExactly.ts'
import type { TrinoServer } from './trinoServer.ts'
import { ConnectionError } from '../connectionError.ts'

export interface TrinoColumn {
  readonly name: string
  readonly type: string
}

/** A part of a result. The columns are known from some part on, whether it has rows or not. */
export interface TrinoPage {
  readonly columns: readonly TrinoColumn[]
  readonly data: readonly (readonly unknown[])[]
  /** Bytes that were received since the part before. */
  readonly bytes: number
}

/** Answer of the server to a statement, and to each request for more of its result. */
interface Answer {
  readonly nextUri?: string
  readonly columns?: readonly TrinoColumn[]
  readonly data?: readonly (readonly unknown[])[]
  readonly bytes: number
  readonly error?: { readonly message: string; readonly errorName: string }
}

/** Statuses of a server, or of a gateway before it, that may pass: the protocol says to try again. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])
/** Waits between attempts, in milliseconds: about 20 seconds in all. */
const pauses = [50, 100, 200, 500, 1000, 2000, 4000, 5000, 8000]
/** How long the server may take to answer that a statement ends, in milliseconds. */
const cancelPatience = 2000

/**
 * Runs a statement and gives its result in parts, as they come. Whoever leaves early, or ends the process, ends the statement
 * on the server.
 */
export async function* runStatement(
  server: TrinoServer,
  { text }: SqlText,
  signal: AbortSignal,
): AsyncGenerator<TrinoPage> {
  // Not to be aborted: only the answer says what there is to end.
  const first = ask(server, server.statements, { method: 'POST', body: text })
  let next: URL | null | undefined
  const cancel = async (): Promise<void> => {
    const running = next === undefined ? nextOf(server, await first) : next
    if (running)
      await send(server, running, { method: 'DELETE', signal: AbortSignal.timeout(cancelPatience) })
  }
  const forget = cancelOnExit(cancel)
  try {
    let answer = await first
    let bytes = 0
    for (;;) {
      bytes += answer.bytes
      next = nextOf(server, answer)
      if (answer.error) throw new TrinoError(answer.error)
      if (answer.columns) {
        yield { columns: answer.columns.map(compact), data: answer.data ?? [], bytes }
        bytes = 0
      }
      if (!next) return
      answer = await ask(server, next, { signal })
    }
  } finally {
    await cancel().catch(() => undefined)
    forget()
  }
}

/** Where the result goes on. Servers behind a proxy call themselves by another name. */
function nextOf({ statements }: TrinoServer, { nextUri }: Answer): URL | null {
  if (nextUri === undefined) return null
  const { pathname, search } = new URL(nextUri)
  return new URL(`${pathname}${search}`, statements)
}

/** `decimal(38, 0)` is written `decimal(38,0)`. */
const compact = ({ name, type }: TrinoColumn): TrinoColumn => ({ name, type: type.replaceAll(', ', ',') })

/** A statement that failed, as the server says. */
export class TrinoError extends Error {
  override readonly name = 'TrinoError'
  /** E.g. `TABLE_NOT_FOUND`. */
  readonly code: string

  constructor({ message, errorName }: NonNullable<Answer['error']>) {
    super(message.replace(/^line \d+:\d+: /, ''))
    this.code = errorName
  }
}

/** Sends a request again while the server is busy. Each part of a result can be requested twice. */
async function ask(server: TrinoServer, url: URL, init: RequestInit): Promise<Answer> {
  for (const wait of pauses) {
    const response = await send(server, url, init)
    if (!passing.has(response.status)) return read(server, response)
    await response.body?.cancel()
    await pause(wait, undefined, init.signal ? { signal: init.signal } : {})
  }
  return read(server, await send(server, url, init))
}

async function send(server: TrinoServer, url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, headers: server.headers, redirect: 'error' })
  } catch (cause) {
    init.signal?.throwIfAborted()
    throw new ConnectionError(cause, server.statements.host)
  }
}

async function read({ statements, secrets }: TrinoServer, response: Response): Promise<Answer> {
  const text = await response.text()
  if (response.ok) return { ...(parseExactly(text) as Omit<Answer, 'bytes'>), bytes: Buffer.byteLength(text) }
  const reasons: Readonly<Record<number, string>> = {
    401: `${statements.host} doesn't accept the user or the password`,
    403: `${statements.host} denies access to the user`,
  }
  const [said = ''] = text.trim().split('\n')
  const answer = `${statements.host} answered ${response.status} ${response.statusText}`.trimEnd()
  const known = reasons[response.status] ?? answer
  const detail = /^[^<>]{1,200}$/.test(said) ? `: ${said}` : ''
  throw new Error(secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), `${known}${detail}`))
}
