import type { MatcherState } from 'vitest'

/**
 * A promise of a matcher that fails its test if nobody awaits it: Vitest would let the test pass, and then fail the run
 * with an error of no test.
 */
export function watched<T>(state: MatcherState, name: string, work: () => Promise<T>): PromiseLike<T> {
  const { task, assertion } = state as Partial<MatcherState>
  if (!assertion)
    throw new Error(
      `${name} reads data, so it cannot be a part of another matcher; write await expect(data).${name}(…)`,
    )
  if (!task)
    throw new Error(
      `${name} does not know its test; take expect from the test: test('…', async ({ expect }) => …)`,
    )
  let isAwaited = false
  task.context.onTestFinished(() => {
    if (!isAwaited)
      throw new Error(
        `${name} was not awaited, so the test did not wait for it; write await expect(data).${name}(…)`,
      )
  })
  const promise = work()
  // Where nobody awaits it, that is what is wrong, and it is told above.
  promise.catch(() => undefined)
  // Vitest itself looks at the outcome, and once more for expect.soft.
  return handedOn(promise, state.soft ? 2 : 1, () => {
    isAwaited = true
  })
}

/** A promise that tells when somebody looks at it, after so many times that it is handed on. */
function handedOn<T>(promise: Promise<T>, times: number, onAwait: () => void): PromiseLike<T> {
  const look = <R>(next: Promise<R>): Promise<R> => {
    if (times > 0) {
      next.catch(() => undefined)
      return handedOn(next, times - 1, onAwait) as Promise<R>
    }
    onAwait()
    return next
  }
  const looked = {
    then: (onFulfilled, onRejected) => look(promise.then(onFulfilled, onRejected)),
    catch: (onRejected) => look(promise.catch(onRejected)),
    finally: (onFinally) => look(promise.finally(onFinally)),
  } satisfies Pick<Promise<T>, 'then' | 'catch' | 'finally'>
  return looked
}
