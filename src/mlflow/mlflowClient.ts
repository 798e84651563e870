import type { z } from 'zod'
import { messageOf } from '../errors/messageOf.ts'
import { answerWithin, usualIdleTimeout } from '../artifacts/download/idleTimeout.ts'
import { retry, StatusError } from '../artifacts/download/retry.ts'
import { redactUrl } from '../artifacts/download/redactUrl.ts'
import { UsageError } from '../errors/usageError.ts'

export interface MlflowClient {
  /** Calls the REST API, `runs/log-batch`; the names of runs and experiments go into the query of a GET. */
  call<T>(
    method: 'GET' | 'POST',
    path: string,
    body: Readonly<Record<string, unknown>>,
    answer: z.ZodType<T>,
  ): Promise<T>
  /** Stores a file in the artifacts that the tracking server keeps. */
  put(path: string, content: string): Promise<void>
}

/**
 * Speaks to a tracking server, with `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD`, or
 * `MLFLOW_TRACKING_TOKEN`.
 */
export function mlflowClient(trackingUri: string, env: NodeJS.ProcessEnv): MlflowClient {
  if (!URL.canParse(trackingUri)) throw new UsageError("MLFLOW_TRACKING_URI isn't a URL")
  const base = new URL(trackingUri)
  const authorization = authorizationOf(base, env)
  base.username = base.password = base.search = base.hash = ''
  const root = base.href.replace(/\/+$/, '')
  const shown = `MLflow at ${redactUrl(root)}`

  const ask = (method: string, url: string, init: RequestInit, what: string): Promise<string> =>
    retry(async () => {
      const headers = { ...(authorization !== null && { authorization }), ...(init.headers as object) }
      const { status, ok, text } = await answerWithin(usualIdleTimeout, async (signal) => {
        const response = await fetch(url, { ...init, method, headers, signal })
        return { status: response.status, ok: response.ok, text: await response.text() }
      }).catch((cause: unknown) => {
        throw new Error(`${shown} could not be reached: ${messageOf(cause)}`, { cause })
      })
      if (ok) return text
      throw new StatusError(`${shown}: ${what}: ${refusal(status, text)}`, status)
    })

  return {
    async call(method, path, body, answer) {
      const isQuery = method === 'GET'
      const query = isQuery ? `?${new URLSearchParams(body as Record<string, string>).toString()}` : ''
      const init = isQuery
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      const text = await ask(method, `${root}/api/2.0/mlflow/${path}${query}`, init, path)
      try {
        return answer.parse(JSON.parse(text))
      } catch (cause) {
        throw new Error(`${shown}: ${path}: the answer is not one of MLflow; is this a tracking server?`, {
          cause,
        })
      }
    },
    async put(path, content) {
      const parts = path.split('/').map(encodeURIComponent).join('/')
      const headers = { 'content-type': 'application/octet-stream' }
      await ask(
        'PUT',
        `${root}/api/2.0/mlflow-artifacts/artifacts/${parts}`,
        { body: content, headers },
        path,
      )
    },
  }
}

function authorizationOf({ username, password }: URL, env: NodeJS.ProcessEnv): string | null {
  const token = env['MLFLOW_TRACKING_TOKEN'] ?? ''
  if (token !== '') return `Bearer ${token}`
  const user = env['MLFLOW_TRACKING_USERNAME'] ?? decodeURIComponent(username)
  const secret = env['MLFLOW_TRACKING_PASSWORD'] ?? decodeURIComponent(password)
  return user === '' ? null : `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
}

/** The problem that the server names; the status alone if MLflow didn't answer. */
function refusal(status: number, text: string): string {
  const said = `the server answered ${status}`
  const wants =
    status === 401 || status === 403
      ? '; set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN'
      : ''
  const answer = parsed(text)
  const message =
    answer !== null && typeof answer === 'object' && 'message' in answer
      ? `: ${String(answer.message).slice(0, 300)}`
      : ''
  return `${said}${message}${wants}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
