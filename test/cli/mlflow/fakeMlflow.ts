import type { IncomingMessage } from 'node:http'
import { httpServer } from '../../artifacts/httpServer.ts'

export interface Call {
  /** `POST runs/log-batch` */
  readonly what: string
  readonly authorization: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

export interface FakeMlflow {
  readonly url: string
  readonly calls: readonly Call[]
  /** What was put among the artifacts, by path. */
  readonly files: ReadonlyMap<string, string>
}

export interface FakeOptions {
  readonly artifactUri?: string
  /** The status for a call, where it is not to succeed. */
  readonly refuse?: (what: string) => number | null
}

/** As much of a tracking server as is spoken to, with one run `r1`. */
export async function fakeMlflow(options: FakeOptions = {}): Promise<FakeMlflow> {
  const { artifactUri = 'mlflow-artifacts:/0/r1/artifacts', refuse = () => null } = options
  const calls: Call[] = []
  const files = new Map<string, string>()
  const run = { run: { info: { run_id: 'r1', artifact_uri: artifactUri } } }
  const answers: Readonly<Record<string, unknown>> = {
    'GET runs/get': run,
    'POST runs/create': run,
    'GET experiments/get-by-name': { experiment: { experiment_id: '7' } },
    'POST experiments/create': { experiment_id: '8' },
  }
  const { url } = await httpServer((request, response) => {
    void textOf(request).then((text) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://host')
      const [, artifact] = /^\/api\/2\.0\/mlflow-artifacts\/artifacts\/(.*)$/.exec(pathname) ?? []
      const path = artifact === undefined ? pathname.replace('/api/2.0/mlflow/', '') : 'artifacts'
      const what = `${request.method!} ${path}`
      const body = (
        artifact === undefined && text !== '' ? JSON.parse(text) : Object.fromEntries(searchParams)
      ) as Call['body']
      calls.push({ what, authorization: request.headers.authorization, body })
      const status = refuse(what)
      if (status !== null) {
        response.writeHead(status, { 'content-type': 'application/json' })
        return response.end(JSON.stringify({ error_code: 'NO', message: `${what} is refused` }))
      }
      if (artifact !== undefined) files.set(decodeURIComponent(artifact), text)
      return response.end(JSON.stringify(answers[what] ?? {}))
    })
  })
  return { url, calls, files }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) text += chunk
  return text
}
