import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a statement gives: rows, an error, or nothing for as long as it runs. */
export type FakeResult =
  | { readonly columns: Readonly<Record<string, string>>; readonly rows: readonly (readonly unknown[])[] }
  | { readonly error: string; readonly code: string }
  | 'runs'

export interface FakeTrino {
  /** `trino://bob@127.0.0.1:PORT/shop/public`. */
  readonly url: string
  readonly statements: readonly string[]
  readonly headers: readonly IncomingMessage['headers'][]
  /** Paths of statements that were ended by the client. */
  readonly ended: readonly string[]
}

interface Fake {
  readonly answer: (statement: string, headers: IncomingMessage['headers']) => FakeResult
  /** Statuses of the first requests; null for an answer. After them the server answers all. */
  readonly statuses?: readonly (number | null)[]
  /** Speaks TLS. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer }
}

/** What a coordinator behind a proxy calls itself. */
const coordinator = 'http://coordinator.invalid:8080/v1'

/** A coordinator that speaks the protocol and computes nothing. Its results come in two parts, the second of them empty. */
export async function fakeTrino({ answer, statuses = [], tls }: Fake): Promise<FakeTrino> {
  const seen = {
    statements: [] as string[],
    headers: [] as IncomingMessage['headers'][],
    ended: [] as string[],
  }
  const refusals = [...statuses]
  const results: FakeResult[] = []
  const replyTo = (url: string, reply: (body: object) => void): void => {
    const [, , number = '0', part = '0'] = url.split('/')
    const result = results[Number(number)]!
    const nextUri = `${coordinator}/${number}/${Number(part) + 1}`
    if (result === 'runs') setTimeout(reply, 100, { id: 'q', nextUri })
    else if ('error' in result) reply({ id: 'q', error: { message: result.error, errorName: result.code } })
    else {
      const columns = Object.entries(result.columns).map(([name, type]) => ({ name, type }))
      reply(part === '0' ? { id: 'q', columns, data: result.rows, nextUri } : { id: 'q', columns })
    }
  }
  const listener: RequestListener = (request, response) => {
    const reply = (body: object): void => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    void textOf(request).then((text) => {
      const { method, url = '' } = request
      seen.headers.push(request.headers)
      const status = refusals.shift() ?? null
      if (status !== null) {
        response.statusCode = status
        response.end('busy')
        return
      }
      if (method === 'DELETE') {
        seen.ended.push(url)
        response.statusCode = 204
        response.end()
        return
      }
      if (method !== 'POST') {
        replyTo(url, reply)
        return
      }
      seen.statements.push(text)
      results.push(answer(text, request.headers))
      reply({ id: 'q', nextUri: `${coordinator}/${results.length - 1}/0` })
    })
  }
  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `trino://bob@127.0.0.1:${port}/shop/public`, ...seen }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
