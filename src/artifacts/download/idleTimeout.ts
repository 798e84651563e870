import { formatAge } from '../../core/duration.ts'

/** How long a server may send nothing by default, in milliseconds. */
export const usualIdleTimeout = 30_000

export const stalledCode = 'ESTALLED'

/** The error of a server that sent nothing for some milliseconds. */
export const stalled = (idleTimeout: number): Error =>
  Object.assign(new Error(`the server sent nothing for ${formatAge(idleTimeout)}`), { code: stalledCode })

/** A body that ends with an error once no more of it arrives for some milliseconds. */
export async function* watchBody(
  body: AsyncIterable<Uint8Array>,
  idleTimeout: number,
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  for (;;) {
    const next = await withTimeout(chunks.next(), idleTimeout)
    if (next.done === true) return
    yield next.value
  }
}

async function withTimeout<T>(promise: Promise<T>, idleTimeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(stalled(idleTimeout))
    }, idleTimeout)
  })
  try {
    return await Promise.race([promise, timeout])
  } catch (cause) {
    // The client of S3 has the same limit.
    throw cause instanceof Error && cause.name === 'TimeoutError' ? stalled(idleTimeout) : cause
  } finally {
    clearTimeout(timer)
  }
}
