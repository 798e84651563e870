import type { MatcherState } from 'vitest'
import { messageOf } from '../../errors/messageOf.ts'
import { stackFrame } from '../stackFrame.ts'
import { UnjudgedError } from './unjudgedError.ts'

/**
 * A promise of a matcher that fails its test if nobody awaits it: Vitest would let the test pass, and then fail the run
 * with an error of no test. Errors of it point to where the matcher was called.
 */
export function failIfNotAwaited<T>(
  state: MatcherState,
  { name, caller }: { readonly name: string; readonly caller: (...args: never[]) => unknown },
  work: () => Promise<T>,
): PromiseLike<T> {
  const { task, assertion } = state as Partial<MatcherState>
  if (!assertion)
    throw new Error(
      `${name} reads data, so it cannot be a part of another matcher; write await expect(data).${name}(…)`,
    )
  if (!task)
    throw new Error(
      `${name} does not know its test; take expect from the test: test('…', async ({ expect }) => …)`,
    )
  const forgotten = new Error(
    `${name} was not awaited, so the test did not wait for it; write await expect(data).${name}(…)`,
  )
  // The stack begins with who called the matcher.
  Error.captureStackTrace(forgotten, caller)
  let isAwaited = false
  task.context.onTestFinished(() => {
    if (!isAwaited) throw forgotten
  })
  // Vitest itself looks at the outcome, and once more for expect.soft.
  return handedOn(work(), state.soft ? 2 : 1, {
    onAwait: () => (isAwaited = true),
    place: (cause) => placed(cause, forgotten),
  })
}

/** The error, with custom code that threw and the stack of the call: an error that is thrown later has none. */
function placed(error: unknown, asked: Error): unknown {
  if (!(error instanceof Error)) return error
  const [, ...frames] = (asked.stack ?? '').split(/\n(?=\s+at )/)
  const own = error instanceof UnjudgedError ? error.frames.map(stackFrame) : []
  error.stack = [`${error.name}: ${messageOf(error)}`, ...own, ...frames].join('\n')
  return error
}

interface Hooks {
  readonly onAwait: () => void
  readonly place: (error: unknown) => unknown
}

/** A promise that reports when somebody looks at it, after a number of times that it is handed on. */
function handedOn<T>(promise: Promise<T>, times: number, hooks: Hooks): PromiseLike<T> {
  const look = <R>(next: Promise<R>): Promise<R> => {
    if (times === 0) {
      hooks.onAwait()
      return next
    }
    const thrown = next.catch((error: unknown) => {
      throw hooks.place(error)
    })
    // If nobody awaits it, that is the failure, and it is reported when the test ends.
    thrown.catch(() => undefined)
    return handedOn(thrown, times - 1, hooks) as Promise<R>
  }
  const looked: Pick<Promise<T>, 'then' | 'catch' | 'finally'> = {
    then: (onFulfilled, onRejected) => look(promise.then(onFulfilled, onRejected)),
    catch: (onRejected) => look(promise.catch(onRejected)),
    finally: (onFinally) => look(promise.finally(onFinally)),
  }
  return looked
}
