import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { formatTimeLimit } from '../../core/duration.ts'

/** How long a server may send nothing by default, in milliseconds. */
export const usualIdleTimeout = 30_000

export const stalledCode = 'ESTALLED'

/** The error of a server that sent nothing for some milliseconds. */
const stalled = (idleTimeout: number): Error =>
  Object.assign(new Error(`the server sent nothing for ${formatTimeLimit(idleTimeout)}`), {
    code: stalledCode,
  })

/**
 * Waits for what a server sends, and stops it with an error if that takes longer than some milliseconds.
 * Timers of sockets aren't enough: they start once a connection is made, and again with each byte of a header.
 */
export async function answerWithin<T>(
  idleTimeout: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Bytes may have arrived while this process was busy: they are read first.
      void turn().then(() => {
        const error = stalled(idleTimeout)
        reject(error)
        controller.abort(error)
      })
    }, idleTimeout)
  })
  try {
    return await Promise.race([ask(controller.signal), timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** A body that ends with an error once no more of it arrives for some milliseconds. */
export async function* watchBody(body: Readable, idleTimeout: number): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>
  for (;;) {
    const next = await answerWithin(idleTimeout, (signal) => {
      signal.addEventListener('abort', () => body.destroy(signal.reason as Error))
      return chunks.next()
    })
    if (next.done === true) return
    yield next.value
  }
}
